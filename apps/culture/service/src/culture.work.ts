import { cultureSettings, type CultureSettings } from '@wuxin/culture/settings.schema'
import { actingWith, type ActingUnder } from '@wuxin/service/life/acting'
import { SettingsOf } from '@wuxin/service/settings'

/** The settings of a county: its time limits. Matters keep the version that they began under. */
export const settings = new SettingsOf(cultureSettings)

/** Who takes a step on a matter, when, and what its county knows and says. */
export type Acting = ActingUnder<CultureSettings>

/** What a step on a matter is told of whoever takes it. */
export const actingOn = actingWith(settings)
