import { z } from 'zod'
import { areaCode } from '@wuxin/platform/area'
import { personId, personName, phone, span, step, text, timeOfDay as time, title, words } from '@wuxin/platform/input.schema'
import { listOf, listQuery } from '@wuxin/platform/list'
import { instant, placeView } from '@wuxin/platform/view.schema'
import { roles } from '@wuxin/platform/role'
import { recordDay } from '@wuxin/platform/working-day'
import { limits } from './limit.rules.ts'

/** What became of a visit (来访): nothing yet, a topic, a case, or it was answered on the spot (当场答复). */
export const visitOutcomes = ['open', 'topic', 'case', 'answered'] as const
export type VisitOutcome = (typeof visitOutcomes)[number]

/** 接待值班: who receives at a compound, on which day, from when to when. */
export const setDutyInput = z.object({ area: areaCode, day: recordDay, from: time, to: time, user: personId, place: text(limits.place) }).refine(({ from, to }) => from < to, { error: 'TIME_ORDER', path: ['to'] })
/** Takes a turn of duty off the rota. */
export const dropDutyInput = step
/** The rota of a place between two days, both included. */
export const dutiesInput = z.object({ area: areaCode, from: recordDay, to: recordDay })
/** A turn of duty (值班): who receives on a day, from and to `HH:MM` in Asia/Shanghai. */
export const dutyView = z.object({ id: z.uuid(), version: z.int(), area: areaCode, day: z.iso.date(), from: time, to: time, user: z.string(), name: z.string(), place: z.string(), visits: z.int() })

/** 接待日志: who came is personal data. */
export const logVisitInput = z.object({ area: areaCode, name: personName.optional(), phone: phone.optional(), words })
/** Each visit turns into a topic or a case, or was answered on the spot. */
export const turnVisitInput = z.discriminatedUnion('into', [
  step.extend({ into: z.literal('topic'), title }),
  step.extend({ into: z.literal('case'), category: z.string().regex(/^\d{4}$/) }),
  step.extend({ into: z.literal('answered'), words }),
])
/** What the log of visits is asked by; both days are included. */
export const visitListInput = listQuery(['at', 'number']).extend({ ...span, outcome: z.enum(visitOutcomes).optional() })
export type VisitListInput = z.output<typeof visitListInput>

/** One line of the log of visits (接待日志). */
export const visitRow = z.object({
  id: z.uuid(), version: z.int(), number: z.string(), place: placeView, at: instant, receivedBy: z.string(), visitor: z.string().nullable(), words: z.string(), outcome: z.enum(visitOutcomes),
  answer: z.string().nullable(), into: z.object({ kind: z.enum(['topic', 'case']), id: z.string().nullable(), number: z.string().nullable() }).nullable(),
})
/** A page of the log of visits. */
export const visitList = listOf(visitRow)
/** A visit that was turned; `code` is what the visitor follows the topic by, shown once and kept nowhere. */
export const turnedVisit = visitRow.extend({ code: z.string().nullable() })

/** Who may be put on the rota of a place. */
export const receptionistsInput = z.object({ area: areaCode })
/** Somebody who may be put on the rota of a place. */
export const receptionist = z.object({ user: z.string(), name: z.string(), role: z.enum(roles) })
