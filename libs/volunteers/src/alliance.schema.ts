import { z } from 'zod'
import { areaCode } from '@wuxin/platform/area'
import { differs, isTermOrdered, reason, span, step, term, termOrder, unitId, words } from '@wuxin/platform/input.schema'
import { listOf, listQuery, sheetLanguage } from '@wuxin/platform/list'
import { instant, named, placeView } from '@wuxin/platform/view.schema'
import { recordDay } from '@wuxin/platform/working-day'
import { pairings } from './alliance.rules.ts'
import { lineView } from './field.schema.ts'
import { volunteerFigures } from './figure.rules.ts'
import { limits } from './limit.rules.ts'

const compounds = z.array(areaCode.length(15)).min(1).max(limits.compounds).refine(differs, { error: 'COMPOUND_TWICE' })

/** 结对: a unit with one community and at least one of its compounds. */
export const pairInput = z.object({ unit: unitId, area: areaCode.length(12), compounds, words: words.nullable().default(null), ...term }).refine(isTermOrdered, termOrder)
/** Other compounds of the same community, or other words. */
export const amendAllianceInput = step.extend({ compounds, words: words.nullable() })
/** Ends the pairing with its last day. */
export const endAllianceInput = step.extend({ to: recordDay, reason })

/** Pairings of a place or unit that stood on some of these days. */
export const allianceListInput = listQuery(['from', 'area']).extend({ ...span, unit: unitId.optional(), figure: z.enum(volunteerFigures).optional() })
export type AllianceListInput = z.output<typeof allianceListInput>
/** The same list as a sheet. */
export const allianceExportInput = allianceListInput.omit({ page: true, size: true }).extend({ lang: sheetLanguage })

/** One row of the list of pairings. */
export const allianceRow = z.object({
  id: z.uuid(), version: z.int(), unit: named, place: placeView, compounds: z.array(placeView.pick({ code: true, name: true })), pairing: z.enum(pairings),
  from: z.iso.date(), to: z.iso.date().nullable(), isCurrent: z.boolean(),
  /** What came of it, counted: signed projects of the unit there, and records of service for it. */
  projects: z.int(), served: z.int(),
})
export type AllianceRow = z.infer<typeof allianceRow>
/** A page of pairings. */
export const allianceList = listOf(allianceRow)
/** A pairing as its page shows it. */
export const allianceRecord = allianceRow.extend({
  area: areaCode, units: z.array(z.string()), words: z.string().nullable(), reason: z.string().nullable(), steps: z.array(lineView(['pair', 'amend', 'end'])),
})

/** Units, communities and compounds without a pairing on a day; units of the kinds that are expected to have one. */
export const coverageInput = z.object({ area: areaCode.optional(), on: recordDay.optional() })
/** Who is paired, and who has nobody. */
export const coverageView = z.object({
  paired: z.object({ units: z.int(), communities: z.int(), compounds: z.int() }),
  uncovered: z.object({ units: z.array(named), communities: z.array(placeView), compounds: z.array(placeView) }),
  asOf: instant,
})
