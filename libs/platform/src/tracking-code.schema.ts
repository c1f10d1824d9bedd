import { z } from 'zod'
import { readTrackingCode } from './tracking-code.rules.ts'

/** Input that is a tracking code; a mistyped one is the fault TRACKING_CODE_MISTYPED of its field. */
export const trackingCode = z
  .string()
  .max(40)
  .transform((typed, context) => {
    const code = readTrackingCode(typed)
    if (code !== null) return code
    context.addIssue({ code: 'custom', message: 'TRACKING_CODE_MISTYPED' })
    return z.NEVER
  })

/** What whoever holds a tracking code (查询码) asks by. */
export const byCode = z.object({ code: trackingCode })

/** What a resident gets for what was sent; `code` is shown once and kept by nobody else. */
export const receipt = z.object({ number: z.string(), code: z.string() })
