import { settingFields } from '@wuxin/platform/setting-field'
import { z } from 'zod'

/** The groups of the settings page, in its order. */
export const settingGroups = ['clock'] as const

const { clock } = settingFields(settingGroups)

/** What a county sets for its matters; `blankSettings.parse({})` are the defaults. A matter keeps the version that it began under. */
export const blankSettings = z.object({
  handle: clock(10, 'workingDays', 'clock', '办理时限', 'Time to handle a matter'),
})
export type BlankSettings = z.infer<typeof blankSettings>
