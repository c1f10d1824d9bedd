import { addWorkingDays, dayOf, type Calendar } from '@wuxin/platform/working-day'
import { madeUpPhone } from '../case-words.ts'
import { atTime } from '../office-time.ts'
import { holderOf, named, officerFor, people } from '../people.ts'
import { personNames } from '../person-names.ts'
import { Random } from '../random.ts'
import type { ComingMatter, Matter } from './matter.ts'
import type { PlannedBody, PlannedItem, PlannedMeeting, PlannedTask, PlannedTopic, Proposer } from './meeting-plan.ts'
import { excusedAt, parties } from './six-parties.ts'
import { ownerAt } from './tell-matter.ts'

/** Working days before and after today on which things happen to a matter; an end that lies ahead has not come yet. */
interface Course {
  proposed: number
  screened: number
  by: 'resident' | 'caller' | 'property' | 'owners'
}

/** Matters of a meeting that is over: in hand, to be confirmed, to be answered. */
const heldCourses: readonly (Course & { done: number; confirmed: number })[] = [
  { proposed: -20, screened: -19, done: 20, confirmed: 30, by: 'resident' },
  { proposed: -21, screened: -19, done: -2, confirmed: 30, by: 'resident' },
  { proposed: -19, screened: -18, done: 20, confirmed: -1, by: 'caller' },
]
const answered = 40

/** Called, called, queued, to be screened, to be screened. */
const comingCourses: readonly Course[] = [
  { proposed: -9, screened: -8, by: 'property' },
  { proposed: -8, screened: -7, by: 'owners' },
  { proposed: -4, screened: -3, by: 'caller' },
  { proposed: -1, screened: 2, by: 'resident' },
  { proposed: -1, screened: 2, by: 'resident' },
]
/** Of them, those on the agenda of the next meeting. */
const called = 2

/** A compound's six-party meeting in the middle of its month: one meeting is called; the one before, where there was one, has minutes that are not public yet. */
export function monthNow(body: PlannedBody, { held, coming }: { held: readonly Matter[]; coming: readonly ComingMatter[] }, asOf: Date, calendar: Calendar): { topics: PlannedTopic[]; meetings: PlannedMeeting[] } {
  const { county, area, by, key } = body
  const random = new Random(`now ${key}`)
  const names = personNames(`now ${key}`, people.map((each) => each.name))
  const on = (day: number, minuteOfDay: number) => atTime(addWorkingDays(asOf, day, calendar), minuteOfDay)
  const proposerOf = (who: Course['by']): Proposer => {
    if (who === 'property' || who === 'owners') return { user: named(holderOf(who === 'owners' ? parties.owners_committee : parties.property, area)).userName }
    return { name: names.next().value, phone: who === 'caller' || random.chance(0.6) ? madeUpPhone(random) : null }
  }
  const raised = ({ title, words }: ComingMatter, course: Course, topic: string, turn: number): PlannedTopic => ({
    key: topic, county, area, title, words, proposer: proposerOf(course.by), at: on(course.proposed, 10 * 60 + turn * 17),
    screened: { at: on(course.screened, 15 * 60 + turn * 5), by, to: 'body', body: key }, disputed: null, confirmed: null, answered: null,
  })
  const tasksOf = ({ duties = [] }: Matter, day: number): PlannedTask[] =>
    duties.map(({ title, owner, days, result }) => {
      const owned = ownerAt(owner, county, area)
      const officer = named('unit' in owned ? officerFor(owned.unit, area) : holderOf(owned.role, area))
      return { title, owner: owned, days, done: [{ at: on(day, 16 * 60 + 20), by: officer.userName, result }] }
    })
  const votes = Object.fromEntries(Object.keys(parties).map((party) => [party, 'for' as const]))

  const decided = held.flatMap((matter, index) => {
    const course = heldCourses[index]
    if (!course) return []
    const { paragraph, decision = 'adopt', resolution, said = '', answer } = matter
    const topic = `${key} now held ${index}`
    const confirmed = { at: on(course.confirmed, 10 * 60 + 40), by: course.by === 'caller' ? by : null, words: said }
    const item: PlannedItem = { topic, paragraph, decision, resolution, votes, against: 0, tasks: tasksOf(matter, course.done) }
    return [{ topic: { ...raised(matter, course, topic, index), confirmed, answered: { at: on(answered, 16 * 60), by, words: answer } }, item }]
  })
  const ahead = coming.flatMap((matter, index) => {
    const course = comingCourses[index]
    if (!course) return []
    const topic = `${key} now ${index}`
    const item: PlannedItem = { topic, paragraph: matter.words, decision: 'explain', resolution: matter.words, votes, against: 0, tasks: [] }
    return [{ topic: raised(matter, course, topic, heldCourses.length + index), item }]
  })
  const meeting = (day: number, notified: number, items: readonly PlannedItem[]): PlannedMeeting => {
    const startsAt = on(day, 15 * 60)
    return {
      key: `${key} now ${day}`, county, body: key, title: `${Number(dayOf(startsAt).slice(5, 7))}月六方联席会议`, place: '小区党群服务站', by, startsAt, items, excused: excusedAt(area, [], 1), guests: [],
      arrangedAt: on(notified - 1, 9 * 60 + 20), notifiedAt: on(notified, 9 * 60 + 40), confirmedAt: on(day + 1, 9 * 60 + 45), publishedAt: null,
    }
  }
  return {
    topics: [...decided, ...ahead].map(({ topic }) => topic),
    meetings: [...(decided.length > 0 ? [meeting(-9, -15, decided.map(({ item }) => item))] : []), meeting(4, -1, ahead.slice(0, called).map(({ item }) => item))],
  }
}
