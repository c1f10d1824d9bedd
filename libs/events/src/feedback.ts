import { z } from 'zod'
import { areaCode } from '@wuxin/platform/area'
import { defineEvent } from './define.ts'

const caseRef = { id: z.uuid(), number: z.string(), area: areaCode, category: z.string() }

/** A resident's case was registered. */
export const caseReported = defineEvent('feedback.case-reported', z.object({ ...caseRef, channel: z.string() }))

/** A case was closed: rated by the resident, or its time for a rating ran out. */
export const caseClosed = defineEvent(
  'feedback.case-closed',
  z.object({ ...caseRef, outcome: z.string(), rating: z.string().nullable(), units: z.array(z.string()) }),
)
