import { differs, text } from '@wuxin/platform/input.schema'
import { settingFields, settingUnits } from '@wuxin/platform/setting-field'
import { z } from 'zod'
import type { EventKind } from './event-kind.schema.ts'
import { usualItems } from './score-item.rules.ts'
import { commemoration } from './occasion.schema.ts'

/** The groups of the settings page, in its order. */
export const settingGroups = ['event', 'signUp', 'quiz', 'venue', 'plan', 'score'] as const

const { clock, count, shown } = settingFields(settingGroups)

const { days } = settingUnits
/** Days that a county keeps beside the statutory and the lunar ones. */
const usualDays = [
  '03-05 学雷锋纪念日', '03-08 妇女节', '03-12 植树节', '04-15 全民国家安全教育日', '04-23 世界读书日', '05-04 青年节', '05-12 全国防灾减灾日', '06-01 儿童节', '07-01 建党节', '08-01 建军节', '09-03 抗战胜利纪念日', '09-10 教师节', '09-30 烈士纪念日',
  '11-09 全国消防日', '12-04 国家宪法日', '12-05 国际志愿者日', '12-13 国家公祭日',
]
const hours = { zh: '小时', en: 'hours' }

/** What those who came to an event of a kind score (打分项), at least one. */
const scored = (kind: EventKind, zh: string, en: string) =>
  z.array(text(20)).min(1).max(8).refine(differs, { error: 'TWICE' }).default(usualItems(kind)).meta(shown('score', `打分项：${zh}`, `Scored of a ${en}`))

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
  score_reading: scored('reading', '读书日', 'reading day'),
  score_quiz: scored('quiz', '文明知识竞赛', 'civility quiz'),
  score_skill: scored('skill', '技能大比拼', 'skill contest'),
  score_party_day: scored('party_day', '主题党日', 'party day'),
  score_lecture: scored('lecture', '楼道党课', 'stairwell lecture'),
  score_campaign: scored('campaign', '专项活动日', 'campaign day'),
  score_show: scored('show', '文艺演出', 'show'),
  score_class: scored('class', '培训课堂', 'class'),
  score_other: scored('other', '其他活动', 'other event'),
})
export type CultureSettings = z.infer<typeof cultureSettings>
