import { addWorkingDays, dayOf, isWorkingDay, type Calendar } from '@wuxin/platform/working-day'
import { madeUpPhone } from '../case-words.ts'
import { isCourtyard } from '../cast.ts'
import { addOfficeMinutes, atTime } from '../office-time.ts'
import { holderOf, holdersOf, people, type SamplePerson } from '../people.ts'
import { communitiesOf, compoundsOf, type SamplePlace } from '../places.ts'
import { Random } from '../random.ts'
import { councilMatters, type CouncilMatter } from './council-matters.ts'
import { meetingLength, type MeetingPlan, type PlannedBody, type PlannedGuest, type PlannedItem, type PlannedMeeting, type PlannedMember, type PlannedTopic } from './meeting-plan.ts'
import { tellMatter } from './tell-matter.ts'
import { townspeople, type Townsperson } from './townspeople.ts'

const quarters = [1, 2, 3, 4] as const
const hall = '党群服务中心议事厅'
/** Matters of one meeting. */
const matterCount = 2

/** The year 2024 of the seven joint councils (联席议事会) of 云兴镇: one meeting each quarter, everybody who came in the register. */
export function councilYear(calendar: Calendar): Pick<MeetingPlan, 'bodies' | 'topics' | 'meetings'> {
  const all = communitiesOf('zuoyun').map((community, index) => councilOf(community, index, calendar))
  return { bodies: all.map(({ body }) => body), topics: all.flatMap(({ topics }) => topics), meetings: all.flatMap(({ meetings }) => meetings) }
}

function councilOf(community: SamplePlace, index: number, calendar: Calendar) {
  const { code, name } = community
  const [convener] = workersOf(code)
  if (!convener) throw new RangeError(`nobody works in ${name}`)
  const body: PlannedBody = {
    key: `council ${code}`, county: 'zuoyun', kind: 'joint_council', area: code, name: `${name}联席议事会`, by: convener.userName,
    at: addWorkingDays(new Date('2024-01-08T10:00:00+08:00'), index, calendar), members: membersOf(code),
    recurrence: { every: 'quarterly', from: dayOf(dayOfMeeting(1, index, calendar)), at: '15:00', length: meetingLength, place: hall },
  }
  const random = new Random(`council ${code}`)
  const matters = random.shuffle(councilMatters)
  const topics: PlannedTopic[] = []
  const meetings = quarters.map((quarter) => {
    const startsAt = dayOfMeeting(quarter, index, calendar)
    const own = takeFor(matters, quarter).map((matter, at) => {
      const told = tellOne(matter, { body, quarter, at, startsAt, random }, calendar)
      topics.push(told.topic)
      return told.item
    })
    return meetingOf(body, { quarter, index, startsAt, items: own }, calendar)
  })
  return { body, topics, meetings }
}

const workersOf = (community: string): SamplePerson[] => holdersOf('community_worker', community)

/** Two of the matters that fit the season, each once a year in a community. */
function takeFor(matters: CouncilMatter[], quarter: number): CouncilMatter[] {
  return Array.from({ length: matterCount }, () => {
    const at = matters.findIndex((each) => each.quarters.includes(quarter))
    const [matter] = matters.splice(at, 1)
    if (!matter) throw new RangeError(`nothing to talk over in quarter ${quarter}`)
    return matter
  })
}

/** Late in the second month of a quarter, one community after the other. */
function dayOfMeeting(quarter: number, index: number, calendar: Calendar): Date {
  let day = new Date(`2024-${String(quarter * 3 - 1).padStart(2, '0')}-${20 + index}T15:00:00+08:00`)
  while (!isWorkingDay(day, calendar)) day = new Date(day.getTime() + 86_400_000)
  return day
}

interface Where {
  body: PlannedBody
  quarter: number
  at: number
  startsAt: Date
  random: Random
}

function tellOne(matter: CouncilMatter, { body, quarter, at, startsAt, random }: Where, calendar: Calendar): { topic: PlannedTopic; item: PlannedItem } {
  const compound = random.pick(compoundsOf('zuoyun').filter((each) => each.code.startsWith(body.area) && !isCourtyard(each)))
  const secretary = holderOf('branch_secretary', compound.code)
  const byResident = secretary === null || random.chance(0.55)
  const before = addWorkingDays(startsAt, -random.int(9, 15), calendar)
  return tellMatter(filledFor(matter, compound.name), {
    key: `${body.key} ${quarter} ${at}`, county: 'zuoyun', area: compound.code, body: body.key, convener: body.by, rungUp: byResident && random.chance(0.3),
    proposer: byResident ? { name: random.pick(townspeople.get(body.area) ?? []).name, phone: madeUpPhone(random) } : { user: secretary.userName },
    proposedAt: byResident ? atTime(before, random.int(8 * 60, 21 * 60)) : addOfficeMinutes(atTime(before, 9 * 60), random.int(0, 200), calendar),
    resolvedAt: minutesAt(startsAt, calendar), votes: null, against: random.int(0, 2),
  }, calendar, random)
}

/** The matter's words at the compound of this name. */
export function filledFor(matter: CouncilMatter, name: string): CouncilMatter {
  const fill = (text: string) => text.replaceAll('{p}', name)
  const { title, words, paragraph, resolution, answer } = matter
  return { ...matter, title: fill(title), words: fill(words), paragraph: fill(paragraph), resolution: fill(resolution), answer: fill(answer) }
}

const minutesAt = (startsAt: Date, calendar: Calendar) => addOfficeMinutes(atTime(addWorkingDays(startsAt, 1, calendar), 9 * 60), 45, calendar)

/** Seventeen or eighteen: workers, secretaries, grid workers, owners, police, enforcement, property, and residents. */
function membersOf(community: string): PlannedMember[] {
  const within = (role: SamplePerson['grants'][number]['role']) => people.filter(({ grants }) => grants.some((held) => held.role === role && held.area.startsWith(community)))
  const [first, second] = workersOf(community)
  const sent = [
    ...within('branch_secretary').slice(0, 5).map((person) => [person, '小区党支部书记'] as const),
    ...within('grid_worker').slice(0, 3).map((person) => [person, '网格员'] as const),
    ...within('committee_member').slice(0, 2).map((person) => [person, '业委会代表'] as const),
    ...within('police_officer').slice(0, 1).map((person) => [person, '片区民警'] as const),
    ...within('enforcement_officer').slice(0, 1).map((person) => [person, '综合执法队'] as const),
    ...within('property_manager').slice(0, 1).map((person) => [person, '物业服务企业'] as const),
  ]
  const residents = (townspeople.get(community) ?? []).filter(({ came }) => came === 'councillor')
  return [
    ...(first ? [{ name: first.name, position: 'convener' as const, person: first.userName, standing: '社区党组织' }] : []),
    ...(second ? [{ name: second.name, position: 'deputy' as const, person: second.userName, standing: '社区居委会' }] : []),
    ...sent.map(([{ name, userName }, standing]) => ({ name, position: 'member' as const, person: userName, standing })),
    ...residents.map(({ name, key }, at) => ({ name, position: 'member' as const, person: key, standing: ['居民代表', '人大代表', '政协委员'][at] ?? '居民代表' })),
  ]
}

function meetingOf(body: PlannedBody, { quarter, index, startsAt, items }: { quarter: number; index: number; startsAt: Date; items: readonly PlannedItem[] }, calendar: Calendar): PlannedMeeting {
  return {
    key: `${body.key} ${quarter}`, county: 'zuoyun', body: body.key, title: `${['一', '二', '三', '四'][quarter - 1]}季度联席议事会`, place: hall, by: body.by, startsAt, items,
    arrangedAt: addOfficeMinutes(atTime(addWorkingDays(startsAt, -6, calendar), 9 * 60), 60, calendar),
    notifiedAt: addOfficeMinutes(atTime(addWorkingDays(startsAt, -5, calendar), 9 * 60), 30, calendar),
    excused: Object.fromEntries(body.members.filter((member, at) => member.position === 'member' && (at * 5 + quarter * 3 + index) % 9 === 0).map(({ name }) => [name, '外出'])),
    guests: listenersOf(body.area, quarter).map(guest), confirmedAt: minutesAt(startsAt, calendar), publishedAt: addOfficeMinutes(minutesAt(startsAt, calendar), 600, calendar),
  }
}

/** A quarter of those who ever come comes for the first time; from the second quarter on, some of those before come again. */
function listenersOf(community: string, quarter: number): Townsperson[] {
  const all = (townspeople.get(community) ?? []).filter(({ came }) => came !== 'councillor')
  return all.filter((_, at) => at % 4 === quarter - 1 || (at % 4 < quarter - 1 && (at + quarter) % 13 === 0))
}

/** Councillors are none of the listeners. */
const guest = ({ name, came, key }: Townsperson): PlannedGuest => ({ name, kind: came === 'councillor' ? 'resident' : came, unit: null, person: key })
