import { dayOf, startOfDay, type Calendar } from '@wuxin/platform/working-day'
import type { HouseholdKind } from '@wuxin/volunteers/household.rules'
import { madeUpPhone } from '../case-words.ts'
import { officeAgo } from '../office-time.ts'
import { holderOf, named, people, type SamplePerson } from '../people.ts'
import { personNames } from '../person-names.ts'
import { communitiesOf, compoundNamed, compounds, compoundsOf } from '../places.ts'
import { Random } from '../random.ts'
import { membersOf, volunteersOf } from './rosters.ts'
import { does, type PlannedRecord, type PlannedStep } from './volunteer-plan.ts'

/** A household of 左云县 as it stands now; `curtain` is one that agreed to be looked after twice a day. */
interface Cared {
  state: 'consent' | 'asked' | 'care' | 'curtain'
  kind: HouseholdKind
  needs: string
}

const yuntai = compoundNamed('云泰园小区')
/** Of 云泰园小区, and of 云兴街社区, which is known for its curtain action (窗帘行动). */
const ofYuntai: readonly Cared[] = [
  { state: 'curtain', kind: 'lonely_old', needs: '一人住，心脏不好' }, { state: 'care', kind: 'in_difficulty', needs: '夫妻下岗，孩子上学' },
  { state: 'asked', kind: 'disabled', needs: '肢体残疾，买菜不便' }, { state: 'consent', kind: 'tenant', needs: '外来务工，孩子小' },
]
const ofYunxing: readonly Cared[] = [{ state: 'curtain', kind: 'lonely_old', needs: '八十二岁，儿女在外' }, { state: 'curtain', kind: 'lonely_old', needs: '耳背，电话常听不见' }]

/** The windows in which the carers look up at the curtains, in minutes of the day: at twenty past eight and twenty past six. */
const looks = [8 * 60 + 20, 18 * 60 + 20] as const
const watchedDays = 4

/** Households in pairing, curtains and buildings in care around 云泰园小区 and in 云兴街社区. */
export function careNow(asOf: Date, calendar: Calendar): PlannedRecord[] {
  const names = personNames('care now', people.map((each) => each.name))
  const first = communitiesOf('zuoyun')[0]?.code ?? ''
  const yunxing = compoundsOf('zuoyun').find((each) => each.code.startsWith(first))?.code ?? ''
  return [
    ...ofYuntai.map((cared, index) => household(cared, { index, area: yuntai, name: names.next().value }, asOf, calendar)),
    ...ofYunxing.map((cared, index) => household(cared, { index, area: yunxing, name: names.next().value }, asOf, calendar)),
    ...buildings(asOf, calendar),
  ]
}

interface Home {
  index: number
  area: string
  name: string
}

function household({ state, kind, needs }: Cared, { index, area, name }: Home, asOf: Date, calendar: Calendar): PlannedRecord {
  const random = new Random(`care now ${area} ${index}`)
  const keeper = named(holderOf('branch_secretary', area)).userName
  const carer = named(membersOf(area)[0] ?? null)
  const deputy = named(volunteersOf(area)[0] ?? null)
  const ago = (days: number, minutes: number) => officeAgo(asOf, { days, minutes: minutes + index * 9 }, calendar)
  const assign = (person: SamplePerson, post: 'carer' | 'deputy', at: Date) =>
    does('households.assign', { at, by: keeper, given: (told) => ({ person: told.person(person.userName), name: person.name, post, from: dayOf(at) }) })
  const accept = (person: SamplePerson, at: Date) => does('households.acceptCare', { at, by: person.userName, given: {} })
  const consent = does('households.consent', { at: ago(24, 20), by: keeper, given: { consents: state === 'curtain' ? ['pairing', 'curtain'] : ['pairing'], means: 'signed', day: dayOf(ago(24, 20)) } })
  const inCare: PlannedStep[] = [
    consent,
    assign(carer, 'carer', ago(23, 20)), accept(carer, ago(22, 20)), assign(deputy, 'deputy', ago(22, 60)), accept(deputy, ago(21, 20)),
    does('households.setPlan', { at: ago(21, 60), by: carer.userName, given: { words: '每半个月上门，看用电取暖，问需要什么', everyDays: 15 } }),
    does('households.visit', { at: ago(5, 20), by: carer.userName, given: { day: dayOf(ago(5, 20)), words: '取暖正常，送了两袋米，约好下次陪着看病。' } }),
  ]
  const course: Record<Cared['state'], PlannedStep[]> = {
    consent: [], asked: [consent, assign(carer, 'carer', ago(1, 20))], care: inCare, curtain: [...inCare, does('curtain.start', { at: watchFrom(asOf), by: keeper, given: {} }), ...checks(carer.userName, asOf)],
  }
  const buildings = compounds.find((each) => each.code === area)?.buildings ?? []
  return {
    key: `care now ${area} ${index}`, county: 'zuoyun',
    steps: [
      does('households.register', {
        at: ago(state === 'consent' ? 2 : 25, 20), by: keeper,
        given: {
          area, building: buildings[index % buildings.length] ?? '1号楼', kind, people: kind === 'lonely_old' || kind === 'disabled' ? 1 : 3, name, phone: madeUpPhone(random),
          door: `${random.int(1, 3)}单元${random.int(1, 6)}0${random.int(1, 2)}`, needs,
        },
      }),
      ...course[state],
    ],
  }
}

const watchFrom = (asOf: Date) => new Date(startOfDay(asOf).getTime() - watchedDays * 86_400_000 + 7 * 3_600_000)

/** A sign of life in every window so far: nobody begins with an alarm. */
const checks = (by: string, asOf: Date): PlannedStep[] =>
  Array.from({ length: watchedDays + 1 }, (_, day) => looks.map((minute) => new Date(startOfDay(asOf).getTime() + (day - watchedDays) * 86_400_000 + minute * 60_000)))
    .flat()
    .filter((at) => at <= asOf)
    .map((at) => does('curtain.check', { at, by, given: { sign: 'seen' } }))

/** The buildings of 云泰园小区 among its members, all but the last two; some were visited. */
function buildings(asOf: Date, calendar: Calendar): PlannedRecord[] {
  const members = [...membersOf(yuntai), ...volunteersOf(yuntai)]
  const own = (compounds.find((each) => each.code === yuntai)?.buildings ?? []).slice(0, -2)
  const begin = officeAgo(asOf, { days: 60, minutes: 60 }, calendar)
  return members.slice(0, 4).map((member, turn) => {
    const share = own.filter((_, index) => index % 4 === turn)
    const visited = officeAgo(asOf, { days: 20 - turn, minutes: 90 }, calendar)
    return {
      key: `buildings now ${turn}`, county: 'zuoyun' as const,
      steps: [
        does('buildings.share', {
          at: new Date(begin.getTime() + turn * 60_000), by: 'zuoyun.secretary.yuntai',
          given: ({ volunteer }) => ({ area: yuntai, volunteer: volunteer(member.userName), buildings: share, from: dayOf(begin) }),
        }),
        ...share.slice(0, 2).map((building, index) =>
          does('buildings.logVisit', {
            at: new Date(visited.getTime() + index * 3_600_000), by: member.userName,
            given: { area: yuntai, building, day: dayOf(visited), doors: 24, met: 17 - turn, words: '逐户敲门，讲冬季用火用电，登记两户困难。' },
          }),
        ),
      ],
    }
  })
}
