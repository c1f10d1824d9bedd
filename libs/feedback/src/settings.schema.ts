import { z } from 'zod'
import { settingFields, settingUnits, type ClockNameOf } from '@wuxin/platform/setting-field'

/** The groups of the settings page, in its order. */
export const settingGroups = ['clock', 'whistle', 'rating', 'escalation', 'extension', 'score'] as const

const { clock, count, shown } = settingFields(settingGroups)
const { days, times } = settingUnits

/**
 * What a county sets for its cases; `feedbackSettings.parse({})` are the defaults. A case keeps the version that it
 * began under.
 */
export const feedbackSettings = z.object({
  accept: clock(1, 'workingDays', 'clock', '受理时限', 'Time to accept'),
  acceptEmergency: clock(15, 'minutes', 'clock', '应急受理时限', 'Time to accept an emergency'),
  whistle: clock(1, 'workingDays', 'clock', '吹哨时限', 'Time to blow the whistle'),
  deliberate: clock(2, 'workingDays', 'clock', '会商时限', 'Time to confer'),
  deliberateEmergency: clock(2, 'hours', 'clock', '应急会商时限', 'Time to confer on an emergency'),
  handle: clock(5, 'workingDays', 'clock', '办理时限（类别未设时）', 'Time to handle, where the category sets none'),
  handleLongest: clock(60, 'workingDays', 'clock', '办理时限上限', 'Longest time to handle'),
  answer: clock(1, 'workingDays', 'clock', '反馈时限', 'Time to answer the resident'),
  reportInEmergency: clock(30, 'minutes', 'whistle', '应急哨报到时限', 'Time to report in: emergency'),
  reportInEnforcement: clock(1, 'workingDays', 'whistle', '综合执法哨报到时限', 'Time to report in: enforcement'),
  reportInHardship: clock(2, 'workingDays', 'whistle', '解难哨报到时限', 'Time to report in: hardship'),
  ratingWindow: clock(7, 'workingDays', 'rating', '评价期限', 'Time to rate'),
  mend: clock(15, 'workingDays', 'rating', '不满意整改时限', 'Time to mend what a resident was dissatisfied with'),
  reopenLimit: count(1, [0, 5], 'rating', '不满意重办次数上限', 'How often dissatisfaction reopens a case', times),
  escalationStep: clock(1, 'workingDays', 'escalation', '逐级上报间隔', 'Time between steps of escalation'),
  escalationStepEmergency: clock(30, 'minutes', 'escalation', '应急逐级上报间隔', 'Time between steps of escalation: emergency'),
  extensionLimit: count(1, [0, 5], 'extension', '延期次数上限', 'Extensions of one case', times),
  extensionLongest: clock(10, 'workingDays', 'extension', '每次延期上限', 'Longest extension'),
  scoreDays: count(7, [1, 60], 'score', '满意评分开放天数', 'Days for which a score round takes cards', days),
  scoreLow: z.number().min(1).max(5).multipleOf(0.1).default(3.5).meta(shown('score', '平均分低于多少算低分（1 到 5 分）', 'Mean below which an item is low (1 to 5)')),
})
export type FeedbackSettings = z.infer<typeof feedbackSettings>

/** The settings that are clocks. */
export type ClockName = ClockNameOf<FeedbackSettings>
