import { z } from 'zod'
import { clockSetting } from './working-day.ts'

/** The groups of the settings page, in its order. */
export const platformSettingGroups = ['place', 'rule'] as const

const shown = (group: (typeof platformSettingGroups)[number], zh: string, en: string) => ({ group, label: { 'zh-CN': zh, 'en-US': en } })

/** What a county sets for its register; `platformSettings.parse({})` are the defaults. */
export const platformSettings = z.object({
  hotline: z.string().trim().max(20).default('12345').meta(shown('place', '服务热线', 'Hotline for residents')),
  riskReview: clockSetting.default({ amount: 60, unit: 'workingDays' }).meta(shown('place', '矛盾突出小区复核期限（最长）', 'Longest time until a compound at risk is looked at again')),
  acknowledge: clockSetting.default({ amount: 10, unit: 'workingDays' }).meta(shown('rule', '制度签收时限', 'Time to acknowledge a rule')),
})
export type PlatformSettings = z.infer<typeof platformSettings>
