import { addWorkingDays, dayOf, isWorkingDay, type Calendar } from '@wuxin/platform/working-day'
import type { HouseholdKind } from '@wuxin/volunteers/household.rules'
import { colourCharacter, colours } from '@wuxin/volunteers/team.rules'
import { madeUpPhone } from '../case-words.ts'
import { addOfficeMinutes, atTime } from '../office-time.ts'
import { named, people } from '../people.ts'
import { personNames } from '../person-names.ts'
import { Random } from '../random.ts'
import { unitKey } from '../units.ts'
import { hengyuanSessions, type SessionStory } from './hengyuan-words.ts'
import { hengyuan, hengyuanSecretary, membersOf, volunteersOf } from './rosters.ts'
import { does, type PlannedRecord, type PlannedStep } from './volunteer-plan.ts'

/** The eight households of 恒源首席 that are in pairing since 2024, with how many live there: eleven people. */
const households: readonly { kind: HouseholdKind; people: number; needs: string; plan: string }[] = [
  { kind: 'lonely_old', people: 1, needs: '高血压，一人住', plan: '每季度上门，量血压，看药量，问需要什么' },
  { kind: 'lonely_old', people: 1, needs: '听力差，儿女在外', plan: '每季度上门，帮着和儿女视频' },
  { kind: 'lonely_old', people: 1, needs: '腿脚不便', plan: '每季度上门，买菜取药，看防滑垫' },
  { kind: 'in_difficulty', people: 2, needs: '丈夫透析，收入少', plan: '每季度上门，跑医保报销，联系救助' },
  { kind: 'in_difficulty', people: 2, needs: '单亲，孩子上高中', plan: '每季度上门，联系助学，过问学习' },
  { kind: 'disabled', people: 1, needs: '视力残疾', plan: '每季度上门，读信办事，看家里用电' },
  { kind: 'tenant', people: 2, needs: '外来务工，孩子小', plan: '每季度上门，讲政策，帮孩子入学' },
  { kind: 'child', people: 1, needs: '随祖母生活', plan: '每季度上门，谈心，问学校情况' },
]
const visitWords = ['身体平稳，家里收拾得干净，没有新的困难。', '量了血压，提醒按时吃药。', '聊了一个钟头，精神不错。', '灯泡坏了一只，当场换上。', '孩子期中考试有进步。', '取暖正常，烟道看过。'] as const
/** Days of the plan, and within how many of them the carer comes. */
const everyDays = 90
const comesWithin = 82

/** Sessions, households in pairing and the five teams of 恒源首席; visits go on until the sample is loaded. */
export function hengyuanCare(asOf: Date, calendar: Calendar): PlannedRecord[] {
  const names = personNames('hengyuan care', people.map((each) => each.name))
  return [
    ...hengyuanSessions.map((story) => session(story, calendar)),
    ...households.map((_, index) => household(index, names.next().value, asOf, calendar)),
    ...teams(),
  ]
}

function session({ day, kind, title, unit, provider, from, to, words, heads }: SessionStory, calendar: Calendar): PlannedRecord {
  const begins = new Date(`${day}T${from}:00+08:00`)
  const office = (from: Date) => (isWorkingDay(from, calendar) ? from : addWorkingDays(from, 1, calendar))
  const after = addOfficeMinutes(atTime(office(new Date(begins.getTime() + 86_400_000)), 9 * 60), 20, calendar)
  const came = personNames(`session ${day}`)
  const attend: PlannedStep[] = kind === 'psychology' ? [] : [does('sessions.attend', { at: after, by: hengyuanSecretary, given: { people: Array.from({ length: 6 }, () => ({ name: came.next().value })) } })]
  return {
    key: `hengyuan session ${day}`, county: 'hunyuan',
    steps: [
      does('sessions.plan', {
        at: addOfficeMinutes(addWorkingDays(begins, -7, calendar), 30, calendar), by: hengyuanSecretary,
        given: (told) => ({ area: hengyuan, kind, unit: told.unit(unitKey('hunyuan', unit)), title, day, from, to, spot: '红色港湾活动室', provider }),
      }),
      does('sessions.hold', { at: begins, by: hengyuanSecretary, given: {} }),
      ...attend,
      does('sessions.close', { at: new Date(after.getTime() + 600_000), by: hengyuanSecretary, given: ({ photo }) => ({ words, heads, photos: kind === 'psychology' ? [] : [photo('hall')] }) }),
    ],
  }
}

function household(index: number, name: string, asOf: Date, calendar: Calendar): PlannedRecord {
  const random = new Random(`hengyuan household ${index}`)
  const facts = households[index]
  if (!facts) throw new RangeError('a household of the list')
  const carer = named(membersOf(hengyuan)[index % 8] ?? null)
  const deputy = named(volunteersOf(hengyuan)[index % 6] ?? null)
  const on = (days: number, minutes: number) => addOfficeMinutes(addWorkingDays(new Date('2024-01-15T09:00:00+08:00'), index * 2 + days, calendar), minutes, calendar)
  const begun = on(4, 60)
  const asked = dayOf(on(2, 0))
  const assigned = (person: typeof carer, post: 'carer' | 'deputy', at: Date): PlannedStep[] => [
    does('households.assign', { at, by: hengyuanSecretary, given: (told) => ({ person: told.person(person.userName), name: person.name, post, from: asked }) }),
    does('households.acceptCare', { at: new Date(at.getTime() + 5_400_000), by: person.userName, given: {} }),
  ]
  const visits: PlannedStep[] = []
  for (let at = begun; ; ) {
    at = addOfficeMinutes(addWorkingDays(new Date(at.getTime() + random.int(60, comesWithin - 8) * 86_400_000), 1, calendar), random.int(0, 300), calendar)
    if (at > asOf) break
    visits.push(does('households.visit', { at, by: carer.userName, given: { day: dayOf(at), words: random.pick(visitWords) } }))
  }
  return {
    key: `hengyuan household ${index}`, county: 'hunyuan',
    steps: [
      does('households.register', {
        at: on(0, 30), by: hengyuanSecretary,
        given: { area: hengyuan, building: `${random.int(1, 6)}号楼`, kind: facts.kind, people: facts.people, name, phone: madeUpPhone(random), door: `${random.int(1, 3)}单元${random.int(1, 6)}0${random.int(1, 2)}`, needs: facts.needs },
      }),
      does('households.consent', { at: on(1, 30), by: hengyuanSecretary, given: { consents: ['pairing'], means: 'signed', day: dayOf(on(1, 0)) } }),
      ...assigned(carer, 'carer', on(2, 30)),
      ...assigned(deputy, 'deputy', on(3, 30)),
      does('households.setPlan', { at: begun, by: carer.userName, given: { words: facts.plan, everyDays } }),
      ...visits,
    ],
  }
}

/** One of each colour, a member of the party at its head. */
function teams(): PlannedRecord[] {
  const members = membersOf(hengyuan)
  const volunteers = volunteersOf(hengyuan)
  const begin = new Date('2024-01-18T10:00:00+08:00')
  return colours.map((colour, index) => {
    const own = [members[index], members[index + 5], volunteers[index]].flatMap((person) => (person ? [person] : []))
    const at = (turn: number) => new Date(begin.getTime() + index * 3_600_000 + turn * 300_000)
    return {
      key: `hengyuan team ${colour}`, county: 'hunyuan',
      steps: [
        does('teams.add', { at: at(0), by: hengyuanSecretary, given: { area: hengyuan, colour, name: `恒源首席${colourCharacter[colour]}色党员志愿队` } }),
        ...own.map(({ userName }, turn) => does('teams.join', {
          at: at(turn + 1), by: hengyuanSecretary, given: ({ volunteer }) => ({ volunteer: volunteer(userName), position: turn === 0 ? 'leader' : 'member', from: '2024-01-18' }),
        })),
      ],
    }
  })
}
