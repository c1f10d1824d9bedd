import { recordNumber } from '@wuxin/platform/number.rules'
import { numberLetters, type Numbered } from '@wuxin/patrols/number.rules'
import { patrolSettings, type PatrolSettings } from '@wuxin/patrols/settings.schema'
import { actingWith, type ActingUnder } from '@wuxin/service/life/acting'
import { takeNumber } from '@wuxin/service/life/number'
import { SettingsOf } from '@wuxin/service/settings'
import type { Work } from '@wuxin/service/work'

/** The settings of a county: clocks by grade, errors of phones, what counts as recurring. Records keep the version that they began under. */
export const settings = new SettingsOf(patrolSettings)

/** Who takes a step on a record, when, and what its county knows and says. */
export type Acting = ActingUnder<PatrolSettings>

/** What a step on a record is told of whoever takes it. */
export const actingOn = actingWith(settings)

/** The next number of a county's year. */
export const nextNumber = async (work: Work, kind: Numbered, area: string): Promise<string> =>
  recordNumber(numberLetters[kind], ...(await takeNumber(work, { table: 'counter', of: { kind } }, area)))
