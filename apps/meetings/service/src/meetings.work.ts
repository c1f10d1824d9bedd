import { numberLetters, type Numbered } from '@wuxin/meetings/number.rules'
import { recordNumber } from '@wuxin/platform/number.rules'
import { meetingSettings, type MeetingSettings } from '@wuxin/meetings/settings.schema'
import { actingWith, type ActingUnder } from '@wuxin/service/life/acting'
import { takeNumber, takeNumbers } from '@wuxin/service/life/number'
import { SettingsOf } from '@wuxin/service/settings'
import type { Work } from '@wuxin/service/work'

/** The settings of a county: parties, quorum, notice, clocks. Records keep the version that they began under. */
export const settings = new SettingsOf(meetingSettings)

/** Who takes a step on a record, when, and what its county knows and says. */
export type Acting = ActingUnder<MeetingSettings>

/** What a step on a record is told of whoever takes it. */
export const actingOn = actingWith(settings)

const series = (kind: Numbered) => ({ table: 'counter', of: { kind } })

/** The next numbers of a county's year, as people say them. */
export async function nextNumbers(work: Work, kind: Numbered, area: string, count: number): Promise<string[]> {
  return (await takeNumbers(work, series(kind), area, count)).map((number) => recordNumber(numberLetters[kind], ...number))
}

/** The next number of a county's year. */
export const nextNumber = async (work: Work, kind: Numbered, area: string): Promise<string> => recordNumber(numberLetters[kind], ...(await takeNumber(work, series(kind), area)))
