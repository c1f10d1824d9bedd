import { z } from 'zod'
import { isTermOrdered, reason, reasonStep, span, step, term, termOrder } from '@wuxin/platform/input.schema'
import { countsOf, listOf, listQuery } from '@wuxin/platform/list'
import { instant, placeView, standing } from '@wuxin/platform/view.schema'
import { recordDay } from '@wuxin/platform/working-day'
import { alarmActions, alarmOutcomes, alarmStates, rungs } from './alarm.rules.ts'
import { alarmCauses, lookStatuses, signs } from './curtain.rules.ts'
import { lineView } from './field.schema.ts'

/** 看窗行动 begins with the household's consent to it (CONSENT_MISSING), and a carer. */
export const startCurtainInput = step
/** Ends the watching of a household, for a reason other than its own wish. */
export const stopCurtainInput = reasonStep
/** Nobody is at home on these days: no check is due. */
export const tellAwayInput = step.extend(term).refine(isTermOrdered, termOrder)
/** 平安 or 无信号 in the window that is open; no sign raises the alarm at once. No version: carer and deputy look side by side. */
export const checkInput = z.object({ id: z.uuid(), sign: z.enum(signs), words: reason.optional() })
/** What was told, and the alarm that it raised or that is open still. Nothing of the household: it is kept with its key. */
export const checkedView = z.object({ id: z.uuid(), window: z.int(), sign: z.enum(signs), at: instant, alarm: z.object({ id: z.uuid(), number: z.string() }).nullable() })

/** 打了电话，没人接. */
export const noAnswerInput = step
/** On the way. */
export const setOutInput = step
/** What was found, and what was done. */
export const closeAlarmInput = step.extend({ outcome: z.enum(alarmOutcomes), words: reason })

const look = z.object({ day: z.iso.date(), window: z.int(), from: instant, to: instant, status: z.enum(lookStatuses), by: z.string().nullable(), at: instant.nullable() })

/** One of the caller's own households today, on the phone. The name is masked until they look; the building is theirs to know. */
export const watchView = z.object({
  id: z.uuid(), version: z.int(), number: z.string(), name: z.string(), building: z.string(), place: placeView, looks: z.array(look),
  /** The window that is open, and until when; null between windows. */
  open: look.nullable(),
  /** The caller stands in for a carer who is ill or away. */
  standingIn: z.boolean(),
  alarm: z.object({ id: z.uuid(), number: z.string(), state: z.enum(alarmStates) }).nullable(),
})
export type WatchView = z.infer<typeof watchView>
/** The caller's own households today, open windows first. */
export const ownWatches = z.object({ rows: z.array(watchView), asOf: instant })

/** The looks of a household's last days, for those assigned. */
export const looksInput = z.object({ id: z.uuid(), from: recordDay, to: recordDay })
/** Windows, each with what was told of it. */
export const lookList = z.array(look)

/** The chips over the list: 打给我的, 待处置, 已处置. */
export const alarmChips = ['mine', 'open', 'closed'] as const
/** Alarms that the caller was called to, and those of their places. */
export const alarmListInput = listQuery(['raisedAt', 'number']).extend({ ...span, chip: z.enum(alarmChips).optional(), outcome: z.enum(alarmOutcomes).optional() })
export type AlarmListInput = z.output<typeof alarmListInput>

/** An alarm for those who were called, and, without its household, for those who answer for the place. */
export const alarmRow = z.object({
  id: z.uuid(), version: z.int(), number: z.string(), state: z.enum(alarmStates), place: placeView, raisedAt: instant, because: z.enum(alarmCauses),
  rung: z.enum(rungs), dueAt: instant.nullable(),
  outcome: z.enum(alarmOutcomes).nullable(), closedAt: instant.nullable(), mine: z.boolean(),
})
export type AlarmRow = z.infer<typeof alarmRow>
/** A page of alarms, with the count behind each chip. */
export const alarmList = listOf(alarmRow).extend({ chips: countsOf(alarmChips) })

/** An alarm as its page shows it: the ladder with who was called when, and the household's id for those who may look. */
export const alarmRecord = alarmRow.extend({
  ...standing, household: z.uuid().nullable(), called: z.array(z.string()), goers: z.array(z.string()),
  ladder: z.array(z.object({ rung: z.enum(rungs), names: z.array(z.string()), at: instant.nullable(), dueAt: instant.nullable() })),
  words: z.string().nullable(), steps: z.array(lineView(['raise', ...alarmActions])),
})
export type AlarmRecord = z.infer<typeof alarmRecord>

/** What those who answer for a place see of the action: counts, no list. */
export const curtainTally = z.object({ households: z.int(), seen: z.int(), open: z.int(), alarms: z.int(), closedToday: z.int(), asOf: instant })
