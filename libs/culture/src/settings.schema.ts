import { differs } from '@wuxin/platform/input.schema'
import { settingFields, settingUnits } from '@wuxin/platform/setting-field'
import { z } from 'zod'
import { commemoration } from './occasion.schema.ts'

/** The groups of the settings page, in its order. */
export const settingGroups = ['event', 'signUp', 'quiz', 'venue', 'plan'] as const

const { clock, count, shown } = settingFields(settingGroups)

const { days } = settingUnits
/** Days that a county keeps beside the statutory and the lunar ones. */
const usualDays = [
  '03-05 学雷锋纪念日', '03-08 妇女节', '03-12 植树节', '04-15 全民国家安全教育日', '04-23 世界读书日', '05-04 青年节', '05-12 全国防灾减灾日', '06-01 儿童节', '07-01 建党节', '08-01 建军节', '09-03 抗战胜利纪念日', '09-10 教师节', '09-30 烈士纪念日',
  '11-09 全国消防日', '12-04 国家宪法日', '12-05 国际志愿者日', '12-13 国家公祭日',
]
const hours = { zh: '小时', en: 'hours' }

/** What a county sets for its cultural work; `cultureSettings.parse({})` are the defaults. A record keeps the version that it began under. */
export const cultureSettings = z.object({
  publishBefore: count(3, [0, 60], 'event', '活动开始前多少天应已发布', 'Days before its beginning by which an event is published', settingUnits.days),
  signUpFor: count(7, [1, 90], 'event', '默认报名天数', 'Days for sign-up, where nobody says otherwise', settingUnits.days),
  checkInBefore: count(30, [0, 240], 'event', '活动开始前多久开放签到', 'How long before its beginning check-in opens', settingUnits.minutes),
  eventArchive: clock(10, 'workingDays', 'event', '结束后归档时限', 'Time to archive an event after its end'),
  offerFor: count(24, [1, 240], 'signUp', '递补名额保留时间', 'How long an offered place is held', hours),
  quizMinutes: count(10, [1, 240], 'quiz', '默认答题时间', 'Time for a quiz, where nobody says otherwise', settingUnits.minutes),
  quizTries: count(1, [1, 5], 'quiz', '默认答题次数', 'How often one may sit a quiz, where nobody says otherwise', settingUnits.times),
  bookAhead: count(180, [1, 730], 'venue', '场地最多提前预约的天数', 'Days ahead for which a venue is booked', days),
  bookLongest: count(12, [1, 24], 'venue', '一次预约的最长时间', 'Longest booking', hours),
  bookAnswer: clock(2, 'workingDays', 'venue', '场地预约审批时限', 'Time to answer a booking'),
  escalationStep: clock(1, 'workingDays', 'venue', '未审批的预约逐级上报间隔', 'Time between steps of escalation of a booking'),
  commemorations: z.array(commemoration).max(60).refine(differs, { error: 'TWICE' }).default(usualDays).meta(shown('plan', '党日和纪念日（月-日 名称）', 'Party and commemorative days (month-day name)')),
  partyDay: count(5, [1, 28], 'plan', '主题党日（每月几号）', 'Day of the month of the branch'),
})
export type CultureSettings = z.infer<typeof cultureSettings>
