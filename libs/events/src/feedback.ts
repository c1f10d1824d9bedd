import { z } from 'zod'
import { areaCode } from '@wuxin/platform/area'
import { defineEvent } from './define.ts'

const caseRef = { id: z.uuid(), number: z.string(), area: areaCode, category: z.string() }

/** A resident's case was registered. */
export const caseReported = defineEvent('feedback.case-reported', z.object({ ...caseRef, channel: z.string() }))

/** A case was closed: rated by the resident, or its time for a rating ran out. */
export const caseClosed = defineEvent(
  'feedback.case-closed',
  z.object({
    ...caseRef, outcome: z.string(), rating: z.string().nullable(), units: z.array(z.string()),
    /** What was answered, where a patrol asked for the case. */
    answer: z.string().nullish(),
  }),
)

/** A case is brought before a meeting (提交议题): MEETINGS takes it into its pool of topics. The words hold no reporter's name or number. */
export const caseTabled = defineEvent('feedback.case-tabled', z.object({ ...caseRef, title: z.string(), words: z.string(), by: z.object({ id: z.string(), name: z.string() }) }))

/** A case was taken down for a record of another module that asked for it. */
export const caseOpened = defineEvent('feedback.case-opened', z.object({ ...caseRef, source: z.object({ module: z.string(), id: z.string() }) }))

const cardRef = { source: z.object({ module: z.string(), id: z.string() }), round: z.object({ id: z.uuid(), number: z.string() }), area: areaCode }

/** A score card (评分) was opened for a record of another module that asked for it; residents find it by `code` until `until`. */
export const scoreCardOpened = defineEvent('feedback.score-card-opened', z.object({ ...cardRef, code: z.string(), until: z.iso.datetime() }))

/** It is closed: `cards` people gave theirs. Means from 1 to 5 are in hundredths, and null where nobody answered. */
export const scoreCardClosed = defineEvent(
  'feedback.score-card-closed',
  z.object({ ...cardRef, cards: z.int(), mean: z.int().nullable(), items: z.array(z.object({ code: z.string(), mean: z.int().nullable(), answers: z.int() })) }),
)
