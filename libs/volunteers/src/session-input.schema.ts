import { z } from 'zod'
import { areaCode } from '@wuxin/platform/area'
import { personId, personName, photos, reasonStep, span, step, text, timeOfDay, title, unitId, words } from '@wuxin/platform/input.schema'
import { listQuery, sheetLanguage } from '@wuxin/platform/list'
import { recordDay } from '@wuxin/platform/working-day'
import { volunteerFigures } from './figure.rules.ts'
import { limits } from './limit.rules.ts'
import { sessionKinds } from './session.schema.ts'

const when = {
  title, day: recordDay, from: timeOfDay, to: timeOfDay,
  /** A free place until venues can be booked. */
  spot: text(limits.place),
  /** Who comes: 浑源县人民医院 心内科 王医生. */
  provider: text(limits.place),
  words: words.nullable().default(null),
}
const endsLater = ({ from, to }: { from: string; to: string }) => from < to
const timeOrder = { error: 'TIME_ORDER', path: ['to'] }

/** `unit` provides it: a hospital, a law firm, a social organisation. */
export const planSessionInput = z.object({ area: areaCode, kind: z.enum(sessionKinds), unit: unitId, ...when }).refine(endsLater, timeOrder)
/** Another time, place or provider, before it is held. */
export const amendSessionInput = step.extend(when).refine(endsLater, timeOrder)
/** On its day or after it (SESSION_AHEAD). */
export const holdSessionInput = step
/** Those who came, by name; of psychological help nobody is named (NAMES_STAY_INSIDE). `person` is an id of the register. */
export const attendSessionInput = step.extend({ people: z.array(z.object({ name: personName, person: personId.nullable().default(null) })).min(1).max(limits.attendance) })
/** Somebody was put down in error. */
export const removeAttendanceInput = step.extend({ attendance: z.uuid() })
/** How it went; `heads` is how many came, at least as many as are named. */
export const closeSessionInput = step.extend({ words, photos, heads: z.int().min(0).max(limits.amount) })
/** 取消, and why. */
export const cancelSessionInput = reasonStep

/** The chips over the list: 即将开展, 待办结, 已开展, 已取消. */
export const sessionChips = ['upcoming', 'to_close', 'held', 'cancelled'] as const
export type SessionChip = (typeof sessionChips)[number]
/** Sessions of a place, a kind or a unit. */
export const sessionListInput = listQuery(['day', 'number']).extend({
  ...span, chip: z.enum(sessionChips).optional(), kind: z.enum(sessionKinds).optional(), unit: unitId.optional(), figure: z.enum(volunteerFigures).optional(),
})
export type SessionListInput = z.output<typeof sessionListInput>
/** The list as a sheet: its question without its pages. */
export const sessionExportInput = sessionListInput.omit({ page: true, size: true }).extend({ lang: sheetLanguage })

/** What comes to a compound, for residents. */
export const publicSessionsInput = z.object({ area: areaCode })
