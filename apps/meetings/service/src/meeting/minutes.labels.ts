import type { Decision, GuestKind } from '@wuxin/meetings/meeting.schema'
import type { ReservedMatter } from '@wuxin/meetings/reserved.rules'
import { reservedItem } from '@wuxin/meetings/reserved.rules'
import type { ServiceChange } from '@wuxin/meetings/topic.schema'

/** The minutes are an official document (公文): their words are Chinese, whatever the language of the screen. */
export const decisionLabels: Record<Decision, string> = { adopt: '通过并交办', explain: '通过，仅作说明', defer: '缓议', reject: '未通过', refer: '转业主大会' }
export const guestLabels: Record<GuestKind, string> = {
  resident: '群众代表', delegate: '两代表一委员', social_worker: '社区工作者', volunteer: '志愿者', enthusiast: '热心居民', party_member: '党员', unit: '有关单位',
}
export const changeLabels: Record<ServiceChange, string> = { provider: '更换服务者', method: '更换服务方法', form: '更换服务形式' }

/** Where in the law a matter stands that the meeting could only refer. */
export const matterLabel = (matter: ReservedMatter): string => `《中华人民共和国民法典》第二百七十八条第一款第（${'一二三四五六七八九'.charAt(reservedItem[matter] - 1)}）项`

const digits = '零一二三四五六七八九'

/** 一, 二, … 十, 十一, … 九十九: how headings are numbered. */
export function chineseNumber(count: number): string {
  const [tens, ones] = [Math.floor(count / 10), count % 10]
  if (tens === 0) return digits.charAt(ones)
  return `${tens === 1 ? '' : digits.charAt(tens)}十${ones === 0 ? '' : digits.charAt(ones)}`
}

/** 2025年4月25日, in Asia/Shanghai. */
export function chineseDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
