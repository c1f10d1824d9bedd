import { z } from 'zod'
import { settingFields } from './setting-field.ts'

/** The groups of the settings page, in its order. */
export const platformSettingGroups = ['place', 'rule', 'module'] as const

const { shown, clock, count } = settingFields(platformSettingGroups)

/** What a county sets for its register; `platformSettings.parse({})` are the defaults. */
export const platformSettings = z.object({
  hotline: z.string().trim().max(20).default('12345').meta(shown('place', '服务热线', 'Hotline for residents')),
  riskReview: clock(60, 'workingDays', 'place', '矛盾突出小区复核期限（最长）', 'Longest time until a compound at risk is looked at again'),
  canaryFailures: count(3, [1, 1000], 'module', '灰度自动停止：至少几人打不开', 'Canary ends by itself: users who saw it fail, at least'),
  canaryFailureShare: count(20, [1, 100], 'module', '灰度自动停止：打不开的占比（%）', 'Canary ends by itself: share of its users who saw it fail, in percent'),
  acknowledge: clock(10, 'workingDays', 'rule', '制度签收时限', 'Time to acknowledge a rule'),
})
export type PlatformSettings = z.infer<typeof platformSettings>
