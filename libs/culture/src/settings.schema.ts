import { settingFields } from '@wuxin/platform/setting-field'
import { z } from 'zod'

/** The groups of the settings page, in its order. */
export const settingGroups = ['clock'] as const

const { clock } = settingFields(settingGroups)

/** What a county sets for its matters; `cultureSettings.parse({})` are the defaults. A matter keeps the version that it began under. */
export const cultureSettings = z.object({
  handle: clock(10, 'workingDays', 'clock', '办理时限', 'Time to handle a matter'),
})
export type CultureSettings = z.infer<typeof cultureSettings>
