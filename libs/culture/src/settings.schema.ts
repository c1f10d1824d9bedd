import { settingFields, settingUnits } from '@wuxin/platform/setting-field'
import { z } from 'zod'

/** The groups of the settings page, in its order. */
export const settingGroups = ['clock', 'venue'] as const

const { clock, count } = settingFields(settingGroups)

const { days } = settingUnits
const hours = { zh: '小时', en: 'hours' }

/** What a county sets for its matters; `cultureSettings.parse({})` are the defaults. A matter keeps the version that it began under. */
export const cultureSettings = z.object({
  handle: clock(10, 'workingDays', 'clock', '办理时限', 'Time to handle a matter'),
  bookAhead: count(180, [1, 730], 'venue', '场地最多提前预约的天数', 'Days ahead for which a venue is booked', days),
  bookLongest: count(12, [1, 24], 'venue', '一次预约的最长时间', 'Longest booking', hours),
  bookAnswer: clock(2, 'workingDays', 'venue', '场地预约审批时限', 'Time to answer a booking'),
  escalationStep: clock(1, 'workingDays', 'venue', '未审批的预约逐级上报间隔', 'Time between steps of escalation of a booking'),
})
export type CultureSettings = z.infer<typeof cultureSettings>
