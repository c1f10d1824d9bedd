import type { CaseState, Outcome, Rating } from '@wuxin/feedback/case.schema'
import { defaultCategories } from '@wuxin/feedback/category.schema'
import type { Calendar } from '@wuxin/platform/working-day'
import { castChannel, castMoment, castPlace, castStory } from './cast.ts'
import type { County } from './places.ts'
import type { Plot } from './plot.ts'
import { Random } from './random.ts'
import { tell } from './tell.ts'
import type { PlannedCase } from './case-plan.ts'

/** How many cases came to which end, from January 2024 to June 2025. */
interface Ends {
  outcomes: Record<Outcome, number>
  /** Last ratings; all other cases were not rated in time. */
  ratings: Record<Rating, number>
  /** Cases that were mended after a first dissatisfied rating, beside those that ended dissatisfied. */
  mended: number
}

/** 左云县: 656 solved; of 612 rated 600 satisfied or basically so, which is 98 %. */
const ends: Record<County, Ends> = {
  zuoyun: {
    outcomes: { solved: 656, explained: 47, out_of_remit: 23 },
    ratings: { satisfied: 528, basically: 72, dissatisfied: 12 },
    mended: 14,
  },
  hunyuan: {
    outcomes: { solved: 42, explained: 4, out_of_remit: 2 },
    ratings: { satisfied: 33, basically: 5, dissatisfied: 2 },
    mended: 2,
  },
}

/** First and last days of reports; those that are mended begin early enough to be closed by June 2025. */
const firstDay = Date.parse('2024-01-02T00:00:00+08:00')
const lastDay = Date.parse('2025-05-09T00:00:00+08:00')
const lastMendedDay = Date.parse('2025-03-21T00:00:00+08:00')
const DAY = 86_400_000

/** Cases of a county that are closed, the same on every machine and at every time. */
export function closedCases(county: County, calendar: Calendar): PlannedCase[] {
  const random = new Random(`closed ${county}`)
  const { outcomes, ratings, mended } = ends[county]
  const total = outcomes.solved + outcomes.explained + outcomes.out_of_remit
  const outcomeOf = random.shuffle(Object.entries(outcomes).flatMap(([outcome, count]) => Array<Outcome>(count).fill(outcome as Outcome))) // the keys of `outcomes`
  const rated = Object.entries(ratings).flatMap(([rating, count]) => Array<Rating>(count).fill(rating as Rating)) // the keys of `ratings`
  const endings = random.shuffle([
    ...rated.map((rating, index) => ({ rating, mended: rating === 'dissatisfied' || index < mended })),
    ...Array.from({ length: total - rated.length }, () => ({ rating: null, mended: false })),
  ])
  return endings.map((ending, index) => tell(plotOf(county, `${county} ${index}`, { ...ending, outcome: outcomeOf[index] ?? 'solved' }, calendar), calendar).planned)
}

function plotOf(county: County, seed: string, ending: Pick<Plot, 'outcome' | 'rating' | 'mended'>, calendar: Calendar): Plot {
  const random = new Random(`plot ${seed}`)
  const channel = castChannel(random)
  const last = ending.mended ? lastMendedDay : lastDay
  // More in the second half: the square root leans to the end as residents came to know the page.
  const day = new Date(firstDay + Math.floor((Math.sqrt(random.next()) * (last - firstDay)) / DAY) * DAY)
  const reportedAt = castMoment(day, channel, calendar, random)
  const { area, compound } = castPlace(county, channel, random)
  const story = castStory(compound, reportedAt, ending.outcome, random)
  return { seed, county, story, area, channel, reportedAt, until: 'closed', ...ending, ...eventsOf(story.category, random) }
}

/** What went other than planned: in one case of six a turn, in one of sixteen somebody was late. */
function eventsOf(category: string, random: Random): Pick<Plot, 'turn' | 'late'> {
  const { emergency = false, handle = null } = defaultCategories.find((each) => each.code === category) ?? {}
  const longEnough = handle?.unit === 'workingDays' && handle.amount >= 3
  const late = !emergency && random.chance(0.06) ? random.pick<CaseState>(['discover', 'report_in', 'deliberate', 'handle', 'handle', 'handle', 'answer']) : null
  if (late || emergency || !random.chance(0.17)) return { turn: null, late }
  return { turn: random.pick(['handed-over', 'returned', 'sent-back', longEnough ? 'extended' : 'handed-over']), late }
}
