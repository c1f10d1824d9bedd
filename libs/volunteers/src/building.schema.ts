import { z } from 'zod'
import { areaCode } from '@wuxin/platform/area'
import { differs, isTermOrdered, photos, reason, span, step, term, termOrder, text, words } from '@wuxin/platform/input.schema'
import { listOf, listQuery } from '@wuxin/platform/list'
import { instant, named, placeView } from '@wuxin/platform/view.schema'
import { recordDay } from '@wuxin/platform/working-day'
import { served } from './field.schema.ts'
import { limits } from './limit.rules.ts'

const compound = areaCode.length(15)
const building = text(limits.name)

/** Buildings of a compound go into a member's care. Refused with BUILDING_UNKNOWN and BUILDING_TAKEN, then none does. */
export const shareBuildingsInput = z
  .object({ area: compound, volunteer: z.uuid(), buildings: z.array(building).min(1).max(limits.buildings).refine(differs, { error: 'BUILDING_TWICE' }), ...term })
  .refine(isTermOrdered, termOrder)
/** A building leaves a member's care. */
export const endShareInput = step.extend({ to: recordDay, reason })
/** 入户走访: how many doors were knocked at and opened, and what was heard; a matter of one household becomes a case or a wish, not words here. */
export const logBuildingVisitInput = z.object({ area: compound, building, day: recordDay, doors: z.int().min(0).max(500), met: z.int().min(0).max(500), words, photos, served })
  .refine(({ doors, met }) => met <= doors, { error: 'MET_TOO_MANY', path: ['met'] })

/** A compound, as it stands on a day; today where left out. */
export const buildingsInput = z.object({ area: compound, on: recordDay.optional() })
/** A compound building by building: who has it, when it was visited, when it is next; `carer` is null where there is a gap. */
export const buildingRow = z.object({
  building: z.string(), share: z.object({ id: z.uuid(), version: z.int(), volunteer: named, from: z.iso.date(), to: z.iso.date().nullable() }).nullable(),
  visits: z.int(), lastVisit: z.iso.date().nullable(), nextVisit: z.iso.date().nullable(), overdue: z.boolean(),
})
/** All buildings of a compound, and those that nobody has. */
export const buildingTable = z.object({ place: placeView, rows: z.array(buildingRow), gaps: z.array(z.string()) })

/** Compounds with their gaps, the county over. */
export const gapListInput = listQuery(['gaps', 'area']).extend({ area: span.area, chip: z.enum(['gaps', 'overdue']).optional() })
export type GapListInput = z.output<typeof gapListInput>
/** A page of compounds, with their gaps. */
export const gapList = listOf(z.object({ place: placeView, buildings: z.int(), shared: z.int(), gaps: z.array(z.string()), overdue: z.int() }))

/** Visits of a place, a building or a member. */
export const visitListInput = listQuery(['day']).extend({ ...span, building: building.optional(), volunteer: z.uuid().optional() })
export type VisitListInput = z.output<typeof visitListInput>
/** One visit (入户走访). */
export const visitRow = z.object({
  id: z.uuid(), place: placeView, building: z.string(), by: z.string(), day: z.iso.date(), doors: z.int(), met: z.int(), words: z.string(), photos: z.array(z.string()),
  at: instant,
})
/** A page of visits. */
export const visitList = listOf(visitRow)
/** One's own buildings, for the phone: those that are due first. */
export const ownBuildings = z.array(buildingRow.extend({ place: placeView }))
