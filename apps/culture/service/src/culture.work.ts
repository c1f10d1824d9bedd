import { numberLetters, type Numbered } from '@wuxin/culture/number.rules'
import { cultureSettings, type CultureSettings } from '@wuxin/culture/settings.schema'
import { recordNumber } from '@wuxin/platform/number.rules'
import { actingWith, type ActingUnder } from '@wuxin/service/life/acting'
import { takeNumber } from '@wuxin/service/life/number'
import { SettingsOf } from '@wuxin/service/settings'
import type { Work } from '@wuxin/service/work'

/** The settings of a county; records keep the version that they began under. */
export const settings = new SettingsOf(cultureSettings)

/** Who takes a step on a record, when, and what its county knows and says. */
export type Acting = ActingUnder<CultureSettings>

/** What a step on a record is told of whoever takes it. */
export const actingOn = actingWith(settings)

/** The next number of a county's year. */
export const nextNumber = async (work: Work, kind: Numbered, area: string): Promise<string> =>
  recordNumber(numberLetters[kind], ...(await takeNumber(work, { table: 'counter', of: { kind } }, area)))
