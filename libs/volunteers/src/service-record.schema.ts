import { z } from 'zod'
import { areaCode } from '@wuxin/platform/area'
import { photos, reason, reasonStep, span, step, text, timeOfDay } from '@wuxin/platform/input.schema'
import { countsOf, listOf, listQuery } from '@wuxin/platform/list'
import { instant, named, placeView, standing } from '@wuxin/platform/view.schema'
import { recordDay } from '@wuxin/platform/working-day'
import { lineView } from './field.schema.ts'
import { limits } from './limit.rules.ts'
import { recordActions, recordStates, servedFor } from './service-record.rules.ts'

/** The way to the place is not in it, which the form says. `to` is later than `from`: over midnight is two records. */
const hours = { day: recordDay, from: timeOfDay, to: timeOfDay }
const endsLater = ({ from, to }: { from: string; to: string }) => from < to
const overMidnight = { error: 'HOURS_OVER_MIDNIGHT', path: ['to'] }
/** The record that it was served for, by kind and id. */
const occasion = z.object({ kind: z.enum(servedFor), id: z.uuid().nullable().default(null) })

/** What somebody did, where and when. For others (`volunteers`) by whoever led them; for oneself where left out. */
export const reportServiceInput = z
  .object({ area: areaCode, place: text(limits.place), ...hours, words: text(limits.reason), photos, occasion, volunteers: z.array(z.uuid()).min(1).max(limits.doers).optional() })
  .refine(endsLater, overMidnight)
/** 确认 by somebody else than whose hours they are. */
export const confirmServiceInput = step
/** Many at once, as they stand in the list. */
export const confirmServicesInput = z.object({ records: z.array(step).min(1).max(100) })
/** Which were confirmed, and which were left as they are: somebody changed or decided them since, or they are the caller's own. */
export const confirmedServices = z.object({ confirmed: z.array(z.uuid()), left: z.array(z.object({ id: z.uuid(), because: z.enum(['changed', 'own', 'elsewhere']) })) })
/** Not so, and why: the hours are free again. */
export const refuseServiceInput = reasonStep
/** What stood and why it changed stays in the history; a confirmed record waits for confirmation again. */
export const correctServiceInput = step.extend({ ...hours, place: text(limits.place), reason }).refine(endsLater, overMidnight)

/** The chips over the list: 待确认, 已确认, 未通过, 更正过, 我的. */
export const recordChips = ['reported', 'confirmed', 'refused', 'corrected', 'mine'] as const
/** Sorted by the day alone: there is no list of people by hours. */
export const recordListInput = listQuery(['day']).extend({
  ...span,
  chip: z.enum(recordChips).optional(),
  kind: z.enum(servedFor).optional(),
  volunteer: z.uuid().optional(),
  team: z.uuid().optional(),
})
export type RecordListInput = z.output<typeof recordListInput>
/** One's own, on the phone. */
export const ownRecordsInput = recordListInput.pick({ page: true, size: true, from: true, to: true, chip: true })

/** One row of the list of records of service. */
export const recordRow = z.object({
  id: z.uuid(), version: z.int(), state: z.enum(recordStates), volunteer: named, place: placeView, spot: z.string(), day: z.iso.date(), from: z.string(), to: z.string(),
  /** Counted from the times. */
  minutes: z.int(),
  words: z.string(), photos: z.array(z.string()), occasion: z.object({ kind: z.enum(servedFor), id: z.string().nullable(), label: z.string().nullable() }),
  corrected: z.boolean(), dueAt: instant.nullable(),
})
export type RecordRow = z.infer<typeof recordRow>
/** A page of records with the count behind each chip, and the confirmed minutes of all of them. */
export const recordList = listOf(recordRow).extend({ chips: countsOf(recordChips), minutes: z.int() })
/** A record with what stood before each correction. */
export const serviceRecord = recordRow.extend({
  ...standing, personId: z.string(), reportedById: z.string(), reason: z.string().nullable(), steps: z.array(lineView(['report', ...recordActions])),
})
export type ServiceRecordView = z.infer<typeof serviceRecord>
