import { z } from 'zod'
import { differs, personId, reasonStep, span, step, timeOfDay } from '@wuxin/platform/input.schema'
import { countsOf, listOf, listQuery, sheetLanguage } from '@wuxin/platform/list'
import { instant, named, placeView, standing } from '@wuxin/platform/view.schema'
import { recordDay } from '@wuxin/platform/working-day'
import { checklistView } from './checklist.schema.ts'
import { lineView, momentView } from './field.schema.ts'
import { patrolFigures } from './figure.rules.ts'
import { findingView } from './finding.schema.ts'
import { limits } from './limit.rules.ts'
import { placeKinds } from './place.rules.ts'
import { checkInWays, itemResults, shiftLines, shiftStates } from './shift.rules.ts'

const walkers = z.array(personId).min(1).max(limits.members).refine(differs, { error: 'MEMBER_TWICE' })

/** A shift beside all plans, for once: 临时巡查. */
export const addShiftInput = z.object({ route: z.uuid(), team: z.uuid(), day: recordDay, begins: timeOfDay, ends: timeOfDay, walkers })
/** Who walks it; at least one who signs in (WALKER_MISSING). */
export const assignShiftInput = step.extend({ walkers })
/** 取消: why nobody walks. */
export const cancelShiftInput = reasonStep
/** Ends a shift whose phone never said that it is over; what still comes from it is taken. */
export const closeShiftInput = reasonStep

/** The chips over the list: 我的, 今日, 明日, 巡查中, 漏巡, 有隐患, 有未传照片, 有冲突, 已完成. */
export const shiftChips = ['mine', 'today', 'tomorrow', 'under_way', 'missed', 'with_hazards', 'photos_waiting', 'conflicts', 'done'] as const
export type ShiftChip = (typeof shiftChips)[number]
/** Shifts of the caller's places. */
export const shiftListInput = listQuery(['from', 'number', 'area']).extend({
  ...span, chip: z.enum(shiftChips).optional(), state: z.enum(shiftStates).optional(), team: z.uuid().optional(), route: z.uuid().optional(), figure: z.enum(patrolFigures).optional(),
})
export type ShiftListInput = z.output<typeof shiftListInput>
/** The list's own question without its pages, as an address spells it. */
export const shiftExportInput = shiftListInput.omit({ page: true, size: true }).extend({ lang: sheetLanguage })

/** One row of the list of shifts; `begins` and `ends` are what was planned. */
export const shiftRow = z.object({
  id: z.uuid(), version: z.int(), number: z.string(), route: named, team: named, place: placeView, state: z.enum(shiftStates), day: z.iso.date(), begins: instant, ends: instant,
  walkers: z.array(z.string()), visited: z.int(), checkpoints: z.int(), findings: z.int(), hazards: z.int(), photosWaiting: z.int(), conflicts: z.int(), late: z.boolean(),
})
export type ShiftRow = z.infer<typeof shiftRow>
/** A page of shifts, with the count behind each chip. */
export const shiftList = listOf(shiftRow).extend({ chips: countsOf(shiftChips) })

/** A check-in (签到), with the phone's time and the server's beside each other. */
export const checkInView = z.object({
  id: z.uuid(), checkpoint: named, way: z.enum(checkInWays), by: z.string(), ...momentView.shape, answers: z.array(z.object({ item: z.string(), text: z.string(), result: z.enum(itemResults) })),
  reason: z.string().nullable(), photos: z.array(z.string()),
})
/** What is known of the clock of a phone that walked: `offset` is what its clock lacks, in milliseconds; `uncertain` how sure that is, null where it is a bound alone. */
export const phoneView = z.object({ queue: z.uuid(), by: z.string(), offset: z.int(), uncertain: z.int().nullable(), isWrong: z.boolean(), jumped: z.boolean(), actions: z.int(), held: z.int() })
/** A field that a phone and the office both changed: what it was, what each says, and which was taken. */
export const conflictView = z.object({
  id: z.uuid(), finding: z.uuid(), field: z.string(), base: z.string().nullable(), phone: z.string().nullable(), office: z.string().nullable(), by: z.string(), at: instant,
  settled: z.object({ chose: z.enum(['phone', 'office']), by: z.string(), at: instant }).nullable(),
})
/** 取手机上的 or 取后台的, for one field. */
export const settleConflictInput = z.object({ id: z.uuid(), conflict: z.uuid(), choose: z.enum(['phone', 'office']) })

/** A shift as its page shows it. `receivedAt` says when its last action arrived. */
export const shiftRecord = shiftRow.extend({
  ...standing, walkerIds: z.array(z.string()), startedAt: instant.nullable(), finishedAt: instant.nullable(), receivedAt: instant.nullable(), words: z.string().nullable(), reason: z.string().nullable(),
  /** Checkpoints that nobody was at, and nobody said why. */
  left: z.array(named),
  checkIns: z.array(checkInView), skipped: z.array(z.object({ checkpoint: named, reason: z.string() })), found: z.array(findingView), phones: z.array(phoneView), disputed: z.array(conflictView),
  steps: z.array(lineView(shiftLines)),
})
export type ShiftRecord = z.infer<typeof shiftRecord>

/** The caller's own shifts, today and the next days, for the phone. */
export const ownShifts = z.object({ rows: z.array(shiftRow), asOf: instant })
export type OwnShifts = z.infer<typeof ownShifts>
/**
 * All that a phone needs for a shift without network: the route with what each code hashes to, the lists in the edition that the shift
 * keeps, and the server's time. No code, no name of a resident.
 */
export const shiftPack = z.object({
  shift: shiftRow, format: z.literal(1), asOf: instant, clockTolerance: z.int(),
  checkpoints: z.array(z.object({ id: z.uuid(), name: z.string(), placeKind: z.enum(placeKinds), place: placeView, spot: z.string().nullable(), codeHash: z.string(), openHazards: z.array(z.object({ number: z.string(), title: z.string() })) })),
  checklists: z.array(checklistView.pick({ id: true, placeKind: true, edition: true, items: true })),
})
export type ShiftPack = z.infer<typeof shiftPack>
