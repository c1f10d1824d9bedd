import { recordNumber } from '@wuxin/platform/number.rules'
import { actingWith, type ActingUnder } from '@wuxin/service/life/acting'
import { takeNumber } from '@wuxin/service/life/number'
import { SettingsOf } from '@wuxin/service/settings'
import type { Work } from '@wuxin/service/work'
import { numberLetters, type Numbered } from '@wuxin/volunteers/number.rules'
import { volunteerSettings, type VolunteerSettings } from '@wuxin/volunteers/settings.schema'

/** The settings of a county: duties of the colours, rounds, windows, clocks. Records keep the version that they began under. */
export const settings = new SettingsOf(volunteerSettings)

/** Who takes a step on a record, when, and what its county knows and says. */
export type Acting = ActingUnder<VolunteerSettings>

/** What a step on a record is told of whoever takes it. */
export const actingOn = actingWith(settings)

/** The next number of a county's year. */
export const nextNumber = async (work: Work, kind: Numbered, area: string): Promise<string> =>
  recordNumber(numberLetters[kind], ...(await takeNumber(work, { table: 'counter', of: { kind } }, area)))
