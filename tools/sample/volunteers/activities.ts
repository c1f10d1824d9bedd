import { addWorkingDays, dayOf, type Calendar } from '@wuxin/platform/working-day'
import { addOfficeMinutes, atTime } from '../office-time.ts'
import { named } from '../people.ts'
import { communitiesOf } from '../places.ts'
import { registeredAt, workersOf } from './rosters.ts'
import type { PlannedActivity } from './volunteer-plan.ts'

interface Day {
  on: string
  place: string
  words: string
  from: string
  to: string
}

/** Days out of the year 2024, the same in all communities of 云兴镇, a day later in each. */
const days: readonly Day[] = [
  { on: '2024-03-05', place: '党群服务中心广场', words: '学雷锋便民服务：理发、磨刀、修小家电、量血压', from: '09:00', to: '11:30' },
  { on: '2024-04-20', place: '社区各小区', words: '清洁家园：清楼道杂物、铲小广告、捡拾绿地垃圾', from: '08:30', to: '11:00' },
  { on: '2024-05-12', place: '社区各小区', words: '防灾减灾宣传：入户发放明白卡，查看楼道消防设施', from: '15:00', to: '17:30' },
  { on: '2024-06-22', place: '十里河沿岸', words: '防溺水巡逻，劝离玩水孩童，向家长发放提醒信', from: '14:00', to: '17:00' },
  { on: '2024-08-24', place: '社区活动室', words: '开学前助学：整理旧书、辅导功课、结对谈心', from: '09:00', to: '11:00' },
  { on: '2024-10-11', place: '社区日间照料点', words: '重阳敬老：包饺子、剪指甲、打扫屋子、陪老人说话', from: '09:00', to: '12:00' },
  { on: '2024-11-23', place: '社区各小区', words: '清雪除冰：清扫单元门前、坡道和出入口', from: '07:30', to: '09:30' },
]
/** Of those who came before, every so many-th comes again. */
const returning = 9

/** The year of 左云县's seven communities: everybody who is registered comes at least once, each seventh of them to another day first. */
export const activityYear = (calendar: Calendar): PlannedActivity[] =>
  communitiesOf('zuoyun').flatMap(({ code }, index) => {
    const all = registeredAt(code)
    return days.map((day, turn): PlannedActivity => {
      const volunteers = all.filter((_, at) => at % days.length === turn || (at % days.length === turn - 1 && at % returning === turn))
      const date = new Date(Date.parse(`${day.on}T12:00:00+08:00`) + index * 86_400_000)
      return { ...activity(day, { code }, date, calendar), key: `activity ${code} ${day.on}`, volunteers: volunteers.map(({ key }) => key) }
    })
  })

/** One of the last days, whose hours still wait to be confirmed: the last of the communities sets out with twelve. */
export function activityNow(asOf: Date, calendar: Calendar): PlannedActivity {
  const community = lastCommunity()
  const day: Day = { on: '', place: '党群服务中心', words: '整理捐赠衣物，给独居老人送过冬用品', from: '09:00', to: '11:00' }
  const date = addWorkingDays(asOf, -2, calendar)
  const volunteers = registeredAt(community.code).slice(0, 12).map(({ key }) => key)
  return { ...activity(day, community, date, calendar), key: 'activity now', volunteers, confirmed: null }
}

const lastCommunity = () => {
  const community = communitiesOf('zuoyun').at(-1)
  if (!community) throw new RangeError('云兴镇 has communities')
  return community
}

function activity({ place, words, from, to }: Day, { code }: { code: string }, date: Date, calendar: Calendar): Omit<PlannedActivity, 'key' | 'volunteers'> {
  const [first, second] = workersOf(code)
  const end = atTime(date, Number(to.slice(0, 2)) * 60 + Number(to.slice(3)))
  const reported = addOfficeMinutes(end, 25, calendar)
  return {
    county: 'zuoyun', area: code, place, words, from, to, day: dayOf(date),
    reported: { at: reported, by: named(first ?? null).userName }, confirmed: { at: addOfficeMinutes(reported, 400, calendar), by: named(second ?? null).userName },
  }
}
