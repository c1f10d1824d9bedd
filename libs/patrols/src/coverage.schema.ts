import { z } from 'zod'
import { span } from '@wuxin/platform/input.schema'
import { countsOf, listOf, listQuery, sheetLanguage } from '@wuxin/platform/list'
import { instant, placeView } from '@wuxin/platform/view.schema'
import { patrolFigures } from './figure.rules.ts'

/** The chips over the coverage: 未巡查, 超过周期, 有未销号隐患, 已巡查. */
export const coverageChips = ['never', 'too_long', 'open_hazards', 'inspected'] as const
/** Compounds with what was inspected in the days asked for; without days, by the county's cycle. */
export const coverageInput = listQuery(['area', 'inspectedAt', 'hazards']).extend({ ...span, chip: z.enum(coverageChips).optional(), figure: z.enum(patrolFigures).optional() })
export type CoverageInput = z.output<typeof coverageInput>
/** A compound: when it was inspected last, how often, and its hazards, of the days from `since`. `recurring` counts places where they come back. */
export const coverageRow = z.object({ place: placeView, since: z.iso.date().nullable(), inspectedAt: instant.nullable(), shifts: z.int(), hazards: z.int(), open: z.int(), overdue: z.int(), major: z.int(), recurring: z.int(), planned: z.boolean() })
export type CoverageRow = z.infer<typeof coverageRow>
/** A page of compounds; `of` are all compounds, `inspected` those with a shift done in the days. */
export const coverageList = listOf(coverageRow).extend({ chips: countsOf(coverageChips), inspected: z.int(), of: z.int() })
/** The same as a sheet. */
export const coverageExportInput = coverageInput.omit({ page: true, size: true }).extend({ lang: sheetLanguage })
