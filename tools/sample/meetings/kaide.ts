import { dayOf, addWorkingDays, isWorkingDay, type Calendar } from '@wuxin/platform/working-day'
import { madeUpPhone } from '../case-words.ts'
import { addOfficeMinutes, atTime } from '../office-time.ts'
import { holderOf, holdersOf, officerFor, people } from '../people.ts'
import { personNames } from '../person-names.ts'
import { compoundNamed } from '../places.ts'
import { Random } from '../random.ts'
import { kaideAutumn } from './kaide-matters-autumn.ts'
import { kaideSpring, type KaideMatter, type RaisedBy } from './kaide-matters.ts'
import { kaideElsewhere } from './kaide-elsewhere.ts'
import type { MeetingPlan, PlannedBody, PlannedGuest, PlannedItem, PlannedMeeting, PlannedTopic, Proposer } from './meeting-plan.ts'
import { excusedAt, parties, type Party } from './six-parties.ts'
import { tellMatter } from './tell-matter.ts'

/** 凯德世家三号院, and who convenes its six-party meeting: the secretary of its branch. */
export const kaide = compoundNamed('凯德世家三号院')
export const kaideSecretary = 'hunyuan.secretary.kaide'
export const kaideBody: PlannedBody = {
  key: 'kaide', county: 'hunyuan', kind: 'six_party', area: kaide, name: '凯德世家三号院六方联席会议', by: kaideSecretary, at: new Date('2024-01-02T09:30:00+08:00'), members: [], recurrence: null,
}
const place = '红色港湾议事室'

/** Parties that sent word, by month; the branch is always there. */
const away: Readonly<Record<number, readonly Party[]>> = { 2: ['enforcement'], 5: ['enforcement'], 8: ['police'], 9: ['police'] }

/** The year 2024 of 凯德世家三号院: a meeting each month, 25 topics tabled, and four that never came before a meeting. */
export function kaideYear(calendar: Calendar): Pick<MeetingPlan, 'bodies' | 'topics' | 'meetings'> {
  const matters = [...kaideSpring, ...kaideAutumn]
  const residents = personNames('kaide residents', people.map((each) => each.name))
  const told = matters.map((matter, index) => tellOne(matter, index, residents, calendar))
  const meetings = Array.from({ length: 12 }, (_, index) => meetingOf(index + 1, matters, told.map(({ item }) => item), calendar))
  return { bodies: [kaideBody], topics: [...told.map(({ topic }) => topic), ...kaideElsewhere(residents, calendar)], meetings }
}

/** The afternoon of a month's meeting: the first working day from the 18th on. */
function dayOfMeeting(month: number, calendar: Calendar): Date {
  let day = new Date(`2024-${String(month).padStart(2, '0')}-18T15:00:00+08:00`)
  while (!isWorkingDay(day, calendar)) day = new Date(day.getTime() + 86_400_000)
  return day
}

/** The morning on which the minutes of a month's meeting were confirmed. */
const confirmedAt = (month: number, calendar: Calendar) => addOfficeMinutes(atTime(addWorkingDays(dayOfMeeting(month, calendar), 1, calendar), 8 * 60 + 30), 75, calendar)

function tellOne(matter: KaideMatter, index: number, residents: Iterator<string>, calendar: Calendar): { topic: PlannedTopic; item: PlannedItem } {
  const random = new Random(`kaide ${index}`)
  const settled = matter.deferred ? matter.month + 1 : matter.month
  const before = addWorkingDays(dayOfMeeting(matter.month, calendar), matter.month === 1 ? -random.int(8, 9) : -random.int(9, 15), calendar)
  const isResident = matter.by === 'resident' || matter.by === 'caller'
  const proposedAt = isResident ? atTime(before, random.int(8 * 60, 21 * 60)) : addOfficeMinutes(atTime(before, 9 * 60), random.int(0, 150), calendar)
  return tellMatter(matter, {
    key: `kaide ${index}`, county: 'hunyuan', area: kaide, body: kaideBody.key, convener: kaideSecretary, rungUp: matter.by === 'caller',
    proposer: proposerOf(matter.by, residents, random), proposedAt, resolvedAt: confirmedAt(settled, calendar), votes: votesOf(matter, settled), against: 0,
  }, calendar, random)
}

/** Who it was: a resident with a number to call, or whoever holds the post. */
function proposerOf(by: RaisedBy, residents: Iterator<string>, random: Random): Proposer {
  if (by === 'resident' || by === 'caller') return { name: residents.next().value, phone: by === 'caller' || random.chance(0.7) ? madeUpPhone(random) : null }
  if (by === 'secretary') return { user: kaideSecretary }
  const holder = holderOf(parties[by === 'owners' ? 'owners_committee' : by], kaide)
  if (!holder) throw new RangeError(`nobody sits for ${by}`)
  return { user: holder.userName }
}

function votesOf({ against = [] }: KaideMatter, month: number): PlannedItem['votes'] {
  const there = Object.keys(parties).filter((party) => !away[month]?.some((each) => each === party))
  const vote = (party: string) => (against.includes(party) ? 'against' : against.length > 0 && party === 'branch' ? 'abstain' : 'for')
  return Object.fromEntries(there.map((party) => [party, vote(party)]))
}

function meetingOf(month: number, matters: readonly KaideMatter[], items: readonly PlannedItem[], calendar: Calendar): PlannedMeeting {
  const startsAt = dayOfMeeting(month, calendar)
  const own = matters.flatMap((matter, index) => {
    const item = items[index]
    if (!item) return []
    if (matter.deferred && matter.month === month) return [{ ...item, ...matter.deferred, decision: 'defer' as const, votes: null, tasks: [] }]
    return (matter.deferred ? matter.month + 1 : matter.month) === month ? [item] : []
  })
  return {
    key: `kaide ${dayOf(startsAt)}`, county: 'hunyuan', body: kaideBody.key, title: `${month}月六方联席会议`, place, by: kaideSecretary, startsAt, items: own,
    arrangedAt: addOfficeMinutes(atTime(addWorkingDays(startsAt, -6, calendar), 8 * 60 + 30), 90, calendar),
    notifiedAt: addOfficeMinutes(atTime(addWorkingDays(startsAt, -5, calendar), 8 * 60 + 30), 40, calendar),
    excused: excusedAt(kaide, away[month] ?? [], month), guests: guestsOf(own), confirmedAt: confirmedAt(month, calendar), publishedAt: addOfficeMinutes(confirmedAt(month, calendar), 500, calendar),
  }
}

/** Units that have something to do come and listen (列席). */
function guestsOf(items: readonly PlannedItem[]): PlannedGuest[] {
  const seated = new Set(Object.values(parties).flatMap((role) => holdersOf(role, kaide)).map(({ userName }) => userName))
  const units = new Set(items.flatMap(({ tasks }) => tasks.flatMap(({ owner }) => ('unit' in owner ? [owner.unit] : []))))
  return [...units].flatMap((unit) => {
    const officer = officerFor(unit, kaide)
    return officer && !seated.has(officer.userName) ? [{ name: officer.name, kind: 'unit' as const, unit, person: officer.userName }] : []
  })
}
