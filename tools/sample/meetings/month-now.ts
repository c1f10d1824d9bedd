import { addWorkingDays, dayOf, type Calendar } from '@wuxin/platform/working-day'
import { madeUpPhone } from '../case-words.ts'
import { atTime } from '../office-time.ts'
import { holderOf, named, officerFor, people } from '../people.ts'
import { personNames } from '../person-names.ts'
import { Random } from '../random.ts'
import type { Matter } from './matter.ts'
import type { PlannedBody, PlannedItem, PlannedMeeting, PlannedTopic, Proposer } from './meeting-plan.ts'
import { excusedAt, parties } from './six-parties.ts'
import { ownerAt } from './tell-matter.ts'

/** Working days before and after today on which things happen to a matter; an end that lies ahead has not come yet. */
interface Course {
  proposed: number
  screened: number
  done: number
  confirmed: number
  answered: number
  by: 'resident' | 'caller' | 'property' | 'owners'
}

const ahead = { done: 20, confirmed: 30, answered: 40 }

/** In the order of the matters: in hand, to be confirmed, to be answered; called, called; queued; to be screened, to be screened. */
const courses: readonly Course[] = [
  { proposed: -20, screened: -19, ...ahead, by: 'resident' },
  { proposed: -21, screened: -19, ...ahead, done: -2, by: 'resident' },
  { proposed: -19, screened: -18, ...ahead, confirmed: -1, by: 'caller' },
  { proposed: -9, screened: -8, ...ahead, by: 'property' },
  { proposed: -8, screened: -7, ...ahead, by: 'owners' },
  { proposed: -4, screened: -3, ...ahead, by: 'caller' },
  { proposed: -1, screened: 2, ...ahead, by: 'resident' },
  { proposed: -1, screened: 2, ...ahead, by: 'resident' },
]

/** A compound's six-party meeting in the middle of its month: one meeting is over and its minutes are not public yet, one is called. */
export function monthNow(body: PlannedBody, matters: readonly Matter[], asOf: Date, calendar: Calendar): { topics: PlannedTopic[]; meetings: PlannedMeeting[] } {
  const { county, area, by, key } = body
  const random = new Random(`now ${key}`)
  const names = personNames(`now ${key}`, people.map((each) => each.name))
  const on = (day: number, minuteOfDay: number) => atTime(addWorkingDays(asOf, day, calendar), minuteOfDay)

  const topics = courses.flatMap((course, index): PlannedTopic[] => {
    const matter = matters[index]
    if (!matter) return []
    const { title, words, said, answer } = matter
    const phone = course.by === 'caller' || random.chance(0.6) ? madeUpPhone(random) : null
    const holder = (role: (typeof parties)[keyof typeof parties]): Proposer => ({ user: named(holderOf(role, area)).userName })
    const proposer = course.by === 'property' ? holder(parties.property) : course.by === 'owners' ? holder(parties.owners_committee) : { name: names.next().value, phone }
    return [{
      key: `${key} now ${index}`, county, area, title, words, proposer, at: on(course.proposed, 10 * 60 + index * 17), screened: { at: on(course.screened, 15 * 60 + index * 5), by, to: 'body', body: key },
      disputed: null, confirmed: { at: on(course.confirmed, 10 * 60 + 40), by: course.by === 'caller' ? by : null, words: said ?? '同意。' }, answered: { at: on(course.answered, 16 * 60), by, words: answer },
    }]
  })
  const item = (index: number): PlannedItem => {
    const { paragraph, decision = 'adopt', resolution, duties = [] } = matters[index] ?? { paragraph: '', resolution: '' }
    const tasks = duties.map(({ title, owner, days, result }) => {
      const owned = ownerAt(owner, county, area)
      const officer = 'unit' in owned ? officerFor(owned.unit, area) : holderOf(owned.role, area)
      return { title, owner: owned, days, done: [{ at: on(courses[index]?.done ?? 20, 16 * 60 + 20), by: named(officer).userName, result }] }
    })
    return { topic: `${key} now ${index}`, paragraph, decision, resolution, votes: Object.fromEntries(Object.keys(parties).map((party) => [party, 'for'])), against: 0, tasks }
  }
  const meeting = (day: number, called: number, items: readonly number[]): PlannedMeeting => {
    const startsAt = on(day, 15 * 60)
    return {
      key: `${key} now ${day}`, county, body: key, title: `${Number(dayOf(startsAt).slice(5, 7))}月六方联席会议`, place: '小区党群服务站', by, startsAt, items: items.map(item), excused: excusedAt(area, [], 1), guests: [],
      arrangedAt: on(called - 1, 9 * 60 + 20), notifiedAt: on(called, 9 * 60 + 40), confirmedAt: on(day + 1, 9 * 60 + 45), publishedAt: null,
    }
  }
  return { topics, meetings: [meeting(-9, -15, [0, 1, 2]), meeting(4, -1, [3, 4])] }
}
