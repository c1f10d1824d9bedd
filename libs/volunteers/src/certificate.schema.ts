import { z } from 'zod'
import { isTermOrdered, reasonStep, termOrder } from '@wuxin/platform/input.schema'
import { listOf, listQuery } from '@wuxin/platform/list'
import { instant, named } from '@wuxin/platform/view.schema'
import { recordDay } from '@wuxin/platform/working-day'
import { readCertificateCode } from './certificate.rules.ts'

/** Input that is a certificate's code; a mistyped one is the fault CERTIFICATE_MISTYPED of its field. */
export const certificateCode = z
  .string()
  .max(40)
  .transform((typed, context) => {
    const code = readCertificateCode(typed)
    if (code !== null) return code
    context.addIssue({ code: 'custom', message: 'CERTIFICATE_MISTYPED' })
    return z.NEVER
  })

/** 服务证明 over the confirmed records of a period, both days included; one's own, or a volunteer's of the place. */
export const issueCertificateInput = z.object({ volunteer: z.uuid(), from: recordDay, to: recordDay }).refine(isTermOrdered, termOrder)
/** A certificate that was given in error says so to whoever checks it. */
export const revokeCertificateInput = reasonStep
/** Certificates that the caller issued or that are their own. */
export const certificateListInput = listQuery(['issuedAt']).extend({ volunteer: z.uuid().optional() })
/** A code as it stands on the paper; anybody may ask. */
export const checkCertificateInput = z.object({ code: certificateCode })

/** A certificate as its owner and whoever issued it see it. Minutes as they were when it was issued. */
export const certificateView = z.object({
  id: z.uuid(), version: z.int(), code: z.string(), volunteer: named, from: z.iso.date(), to: z.iso.date(), records: z.int(), minutes: z.int(), issuedAt: instant,
  issuedBy: z.string(), place: z.string(),
  revoked: z.object({ at: instant, reason: z.string() }).nullable(),
  /** The PDF. */
  path: z.string().startsWith('/'),
})
/** A page of certificates. */
export const certificateList = listOf(certificateView)

/** What anybody learns who checks a code: enough to hold it against the paper, not whose it is. */
export const checkedCertificate = z.object({
  code: z.string(), name: z.string(), county: z.string(), from: z.iso.date(), to: z.iso.date(), records: z.int(), minutes: z.int(), issuedAt: instant,
  /** Records changed since; `now` is what they come to today. */
  changed: z.boolean(), now: z.object({ records: z.int(), minutes: z.int() }), revokedAt: instant.nullable(),
})
