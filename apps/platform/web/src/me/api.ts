import { requestHeaders } from '@wuxin/web/api'
import { z } from 'zod'
import { refusal } from '@wuxin/web/send-file'

async function post(path: string, body: object): Promise<unknown> {
  const response = await fetch(`/api/platform/auth/two-factor/${path}`, {
    method: 'POST',
    headers: { ...requestHeaders(), 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const answer: unknown = await response.json().catch(() => null)
  if (!response.ok) throw refusal(response.status, answer)
  return answer
}

/** What an authenticator app needs (RFC 6238), and the codes that stand in for a lost phone. */
const enrolment = z.object({ totpURI: z.string(), backupCodes: z.array(z.string()) })
export type Enrolment = z.infer<typeof enrolment>

/** Begins the second factor; it holds after `confirmSecondFactor`. Throws PASSWORD_WRONG. */
export const beginSecondFactor = async (password: string): Promise<Enrolment> => enrolment.parse(await post('enable', { password }))

/** Puts the second factor in force by a code from the app. Throws CODE_WRONG, TOO_MANY. */
export const confirmSecondFactor = (code: string): Promise<unknown> => post('verify-totp', { code })

/** Takes the second factor away. Throws PASSWORD_WRONG. */
export const endSecondFactor = (password: string): Promise<unknown> => post('disable', { password })
