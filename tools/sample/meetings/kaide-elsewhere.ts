import type { Calendar } from '@wuxin/platform/working-day'
import { addOfficeMinutes, atTime } from '../office-time.ts'
import { compoundNamed } from '../places.ts'
import type { PlannedTopic, Screening } from './meeting-plan.ts'

/** Topics that never came before a meeting: one for the owners' assembly, two for other hands, one that was raised twice. */
const elsewhere: readonly { day: string; title: string; words: string; screening: Screening }[] = [
  {
    day: '2024-01-09', title: '楼道里充电太危险', words: '有人把电动车推进楼道充电，走线就挂在扶手上，能不能建个充电的地方？', screening: { to: 'merged', into: 'kaide 1' },
  },
  {
    day: '2024-04-22', title: '动用维修资金做三号楼屋面防水', words: '三号楼顶层四户漏雨，希望动用维修资金把屋面防水重做一遍。',
    screening: { to: 'referred', matter: 'maintenance_fund_use', reason: '使用维修资金由业主共同决定，转业委会组织业主大会表决，六方会议协助准备材料。' },
  },
  {
    day: '2024-06-03', title: '减免我家物业费', words: '我家去年有半年没住，物业费能不能减一半？', screening: { to: 'declined', reason: '属于您与物业的合同事项，已请物业经理与您当面核对，谈不拢可由社区调解。' },
  },
  {
    day: '2024-09-10', title: '换届选举业委会', words: '业委会快到期了，建议下个月换届选举业委会，多选几个年轻人。',
    screening: { to: 'referred', matter: 'committee_election', reason: '业委会选举由业主大会决定，已转街道和社区指导换届，请关注公告。' },
  },
]

/** The four of them, screened the next morning. */
export function kaideElsewhere(residents: Iterator<string>, calendar: Calendar): PlannedTopic[] {
  return elsewhere.map(({ day, title, words, screening }, index) => {
    const at = atTime(new Date(`${day}T00:00:00+08:00`), 19 * 60 + index * 7)
    const screened = { at: addOfficeMinutes(at, 60 + index * 25, calendar), by: 'hunyuan.secretary.kaide', ...screening }
    return {
      key: `kaide elsewhere ${index}`, county: 'hunyuan' as const, area: compoundNamed('凯德世家三号院'), title, words, proposer: { name: residents.next().value, phone: null }, at, screened,
      disputed: null, confirmed: null, answered: null,
    }
  })
}
