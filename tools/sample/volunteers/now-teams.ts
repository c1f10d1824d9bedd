import { dayOf, type Calendar } from '@wuxin/platform/working-day'
import { colourCharacter, colours } from '@wuxin/volunteers/team.rules'
import { officeAgo } from '../office-time.ts'
import { compoundNamed, nameOf } from '../places.ts'
import { unitKey } from '../units.ts'
import { named } from '../people.ts'
import { membersOf, registeredAt } from './rosters.ts'
import { does, type PlannedRecord, type PlannedStep } from './volunteer-plan.ts'

const yuntai = compoundNamed('云泰园小区')
const community = yuntai.slice(0, 12)
const clerk = 'zuoyun.community'

/** The five teams of the community of 云泰园小区, and what its members have promised, reported and arranged. */
export function teamsNow(asOf: Date, calendar: Calendar): PlannedRecord[] {
  const ago = (days: number, minutes: number) => officeAgo(asOf, { days, minutes }, calendar)
  return [...teams(ago), ...pledges(ago), ...sessions(ago), ...reports(ago)]
}

/** The moment so many working days ago; ahead where negative. */
type Ago = (days: number, minutes: number) => Date

function teams(ago: Ago): PlannedRecord[] {
  const all = registeredAt(community)
  return colours.map((colour, index) => ({
    key: `team now ${colour}`, county: 'zuoyun',
    steps: [
      does('teams.add', { at: ago(90, index * 30), by: clerk, given: { area: community, colour, name: `${nameOf(community)}${colourCharacter[colour]}色党员志愿队` } }),
      ...[index, index + 5, index + 10].flatMap((at, turn): PlannedStep[] => {
        const person = all[at]
        return person ? [does('teams.join', { at: ago(90, index * 30 + turn + 1), by: clerk, given: ({ volunteer }) => ({ volunteer: volunteer(person.key), position: turn === 0 ? 'leader' : 'member', from: dayOf(ago(90, 0)) }) })] : []
      }),
    ],
  }))
}

const promised = [
  { title: '每周清扫一次单元门前', words: '雪天当日清，平时每周六上午清扫单元门前和台阶。' },
  { title: '教会十位老人用手机', words: '每周三下午在活动室教老人视频、挂号、看社保。' },
  { title: '陪三位老人看病', words: '入冬前陪结对的三位老人各做一次体检。' },
  { title: '排查两栋楼的飞线充电', words: '月底前逐户查看两栋楼，劝离飞线。' },
] as const

/** One to publish, one being kept, one to review, one reviewed. */
function pledges(ago: Ago): PlannedRecord[] {
  const members = membersOf(community)
  return promised.map((pledge, index) => {
    const { userName: by, grants } = named(members[index === 1 ? 0 : index + 1] ?? null)
    const made = index === 0 ? 1 : 20 + index
    const kept = does('pledges.note', { at: ago(made - 8, 40), by, given: ({ photo }) => ({ words: '已经做了一次，照片附上。', photos: [photo('hands')] }) })
    const published = does('pledges.publish', { at: ago(made - 1, 60), by: clerk, given: {} })
    const finished = does('pledges.finish', { at: ago(6, 40), by, given: { words: '说到做到，全部完成。' } })
    const reviewed = does('pledges.review', { at: ago(3, 40), by: clerk, given: { verdict: 'kept', words: '居民反映都做到了。' } })
    const course = [[], [published, kept], [published, kept, finished], [published, kept, finished, reviewed]][index] ?? []
    return { key: `pledge now ${index}`, county: 'zuoyun', steps: [does('pledges.make', { at: ago(made, 30), by, given: { area: grants[0]?.area ?? yuntai, ...pledge, due: dayOf(ago(-20, 0)) } }), ...course] }
  })
}

/** Two to come, and one that was held and waits for its result. */
function sessions(ago: Ago): PlannedRecord[] {
  const plan = (at: Date, given: { day: string; kind: 'medical' | 'psychology' | 'legal'; unit: string; title: string; provider: string }): PlannedStep =>
    does('sessions.plan', { at, by: clerk, given: (told) => ({ ...given, unit: told.unit(unitKey('zuoyun', given.unit)), area: community, from: '09:00', to: '11:00', spot: '党群服务中心活动室' }) })
  return [
    { key: 'session now 0', county: 'zuoyun', steps: [plan(ago(3, 20), { day: dayOf(ago(-3, 0)), kind: 'medical', unit: 'hospital', title: '冬季心脑血管义诊', provider: '县人民医院心内科' })] },
    { key: 'session now 1', county: 'zuoyun', steps: [plan(ago(2, 20), { day: dayOf(ago(-6, 0)), kind: 'psychology', unit: 'society-mind', title: '老年人睡眠与情绪', provider: '心理咨询师二人' })] },
    {
      key: 'session now 2', county: 'zuoyun',
      steps: [plan(ago(9, 20), { day: dayOf(ago(2, 0)), kind: 'legal', unit: 'society-law', title: '供热合同与维权', provider: '值班律师一人' }), does('sessions.hold', { at: ago(1, 5), by: clerk, given: {} })],
    },
  ]
}

/** 双报到: at home confirmed, at work waiting. */
function reports(ago: Ago): PlannedRecord[] {
  const members = membersOf(community)
  const made = (by: string, at: Date, kind: 'workplace' | 'home', unit: string): PlannedStep =>
    does('reports.make', { at, by, given: (told) => ({ kind, area: community, unit: told.unit(unitKey('zuoyun', unit)), words: '会修水电，周末有空' }) })
  return members.slice(0, 6).map((member, index) => {
    const unit = ['municipal', 'hospital', 'education', 'power', 'justice', 'bank'][index] ?? 'municipal'
    const steps = [made(member.userName, ago(30 - index, 30), index === 5 ? 'workplace' : 'home', unit)]
    return { key: `report now ${index}`, county: 'zuoyun' as const, steps: index > 3 ? steps : [...steps, does('reports.confirm', { at: ago(28 - index, 30), by: clerk, given: {} })] }
  })
}
