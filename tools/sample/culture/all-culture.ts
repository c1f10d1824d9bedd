import type { Calendar } from '@wuxin/platform/working-day'
import { bookingsAround, closuresAround } from './bookings.ts'
import { contestsOf } from './contests.ts'
import type { CulturePlan } from './culture-plan.ts'
import { eventsNow } from './now.ts'
import { banks, quizzesOf } from './quizzes.ts'
import { venues } from './venues.ts'
import { yearsAround } from './year.ts'

/** All that the sample tells of culture: venues of both counties, the plans of the years around `asOf`, and the events of its last twelve months with what is under way. */
export function planCulture(asOf: Date, calendar: Calendar): CulturePlan {
  const { items, events } = yearsAround(asOf, calendar)
  return { venues, closures: closuresAround(asOf, calendar), bookings: bookingsAround(asOf, calendar), items, events: [...events, ...eventsNow(asOf, calendar)], contests: contestsOf(events, calendar), banks: banks(), quizzes: quizzesOf(events) }
}
