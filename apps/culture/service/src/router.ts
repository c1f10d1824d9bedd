import { permissions } from '@wuxin/culture/permissions'
import { auditRouter } from '@wuxin/service/audit-router'
import { procedures, router } from '@wuxin/service/procedure'
import { settingsRouter } from '@wuxin/service/settings-router'
import { archiveRouter } from './archive/archive.router.ts'
import { bookingRouter } from './booking/booking.router.ts'
import { settings } from './culture.work.ts'
import { residentEventRouter } from './event/resident-event.router.ts'
import { eventRouter } from './event-step/event.router.ts'
import { overviewRouter } from './overview/overview.router.ts'
import { bankRouter, questionRouter } from './bank/bank.router.ts'
import { quizRouter } from './quiz/quiz.router.ts'
import { residentQuizRouter } from './quiz/resident.router.ts'
import { photoRouter } from './photo/photo.router.ts'
import { wallRouter } from './photo/wall.router.ts'
import { residentSignUpRouter } from './sign-up/resident.router.ts'
import { signUpRouter } from './sign-up/sign-up.router.ts'
import { contestRouter } from './contest/contest.router.ts'
import { judgingRouter } from './contest/judging.router.ts'
import { resultRouter } from './contest/published.router.ts'
import { residentVenueRouter } from './venue/resident-venue.router.ts'
import { venueRouter } from './venue/venue.router.ts'
import { yearPlanRouter } from './year-plan/year-plan.router.ts'

const { permitted } = procedures(permissions)

/** All procedures of this service; the web imports its type. */
export const cultureRouter = router({
  events: eventRouter,
  archive: archiveRouter,
  residentEvents: residentEventRouter,
  signUps: signUpRouter,
  residentSignUps: residentSignUpRouter,
  photos: photoRouter,
  wall: wallRouter,
  contests: contestRouter,
  judging: judgingRouter,
  results: resultRouter,
  venues: venueRouter,
  residentVenues: residentVenueRouter,
  bookings: bookingRouter,
  yearPlan: yearPlanRouter,
  overview: overviewRouter,
  banks: bankRouter,
  questions: questionRouter,
  quizzes: quizRouter,
  residentQuizzes: residentQuizRouter,
  settings: settingsRouter(permitted('settings:edit'), settings),
  audit: auditRouter({ auditor: permitted('audit:view'), reader: permitted('trace:view') }),
})
export type CultureRouter = typeof cultureRouter
