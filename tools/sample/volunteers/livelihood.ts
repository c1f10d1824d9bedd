import { addWorkingDays, dayOf, isWorkingDay, type Calendar } from '@wuxin/platform/working-day'
import { madeUpPhone } from '../case-words.ts'
import { addOfficeMinutes, atTime } from '../office-time.ts'
import { holderOf, named } from '../people.ts'
import { personNames } from '../person-names.ts'
import { communitiesOf, compounds, type SampleCompound } from '../places.ts'
import { Random } from '../random.ts'
import { livelihoods } from './livelihood-words.ts'
import { membersOf, workersOf } from './rosters.ts'
import { does, type PlannedRecord, type PlannedStep } from './volunteer-plan.ts'

/** Matters that party members of 左云县 saw to in 2024; of each 37 one had settled itself when they came: 805 solved, 23 explained. */
const matters = 828
const settledItself = (index: number): boolean => index % 37 === 5

/** The year 2024: ordered at the community (点单), taken on by a party member of the compound, checked, rated or left unrated. */
export function livelihoodYear(calendar: Calendar): PlannedRecord[] {
  const residents = personNames('livelihood')
  return Array.from({ length: matters }, (_, index) => matter(index, residents.next().value, calendar))
}

/** The first working day of the year on which orders were taken, and how many days they came in on. */
const firstDay = Date.parse('2024-01-22T00:00:00+08:00')
const spanDays = 322

function matter(index: number, resident: string, calendar: Calendar): PlannedRecord {
  const random = new Random(`livelihood ${index}`)
  const communities = communitiesOf('zuoyun')
  const community = communities[index % communities.length]?.code ?? ''
  const members = membersOf(community)
  const member = named(members[Math.floor(index / communities.length) % members.length] ?? null)
  const compound = compounds.find(({ code }) => code === member.grants[0]?.area)
  if (!compound) throw new RangeError(`${member.userName} lives nowhere`)
  const day = workday(random.int(0, spanDays), calendar)
  const month = Number(dayOf(day).slice(5, 7))
  const story = random.pick(livelihoods.filter(({ months }) => months?.includes(month) ?? true))
  const fill = wordsAt(compound, random)
  const isSolved = !settledItself(index)
  const placedAt = addOfficeMinutes(atTime(day, 8 * 60 + 30), random.int(0, 300), calendar)
  const takenAt = addOfficeMinutes(placedAt, random.int(15, 170), calendar)
  const finishedAt = addOfficeMinutes(takenAt, random.int(60, 1400), calendar)
  const passedAt = addOfficeMinutes(finishedAt, random.int(30, 500), calendar)
  const [clerk, checker] = random.shuffle(workersOf(community))
  const rated: PlannedStep[] = random.chance(0.45)
    ? [does('orders.rate', { at: addOfficeMinutes(passedAt, random.int(60, 900), calendar), by: named(checker ?? null).userName, given: { score: random.chance(0.9) ? 5 : 4, words: story.said } })]
    : []
  return {
    key: `livelihood ${index}`, county: 'zuoyun',
    steps: [
      does('orders.place', {
        at: placedAt, by: named(clerk ?? null).userName,
        given: { area: compound.code, kind: story.kind, title: fill(story.title), words: fill(story.words), name: resident, phone: madeUpPhone(random) },
      }),
      does('orders.take', { at: takenAt, by: member.userName, given: {} }),
      does('orders.finish', {
        at: finishedAt, by: member.userName,
        given: ({ volunteer }) => ({
          outcome: isSolved ? 'solved' : 'explained', words: isSolved ? story.result : '上门看过，住户已自行处理，向其说明以后可随时点单。', doers: [volunteer(member.userName)],
        }),
      }),
      does('orders.pass', { at: passedAt, by: named(holderOf('branch_secretary', compound.code)).userName, given: {} }),
      ...rated,
    ],
  }
}

function workday(days: number, calendar: Calendar): Date {
  const day = new Date(firstDay + days * 86_400_000)
  return isWorkingDay(day, calendar) ? day : addWorkingDays(day, 1, calendar)
}

/** Fills a matter's slots with one building of the compound. */
function wordsAt(compound: SampleCompound, random: Random): (text: string) => string {
  const building = random.pick(compound.buildings)
  return (text) => text.replaceAll('{p}', compound.name).replaceAll('{b}', building)
}
