import { z } from 'zod'
import { newPassword } from './account.schema.ts'
import { caller, grant } from './caller.ts'

/** A post of the caller with the names that its page shows; `areaPath` leads from the county's child to the place. */
export const namedGrant = grant.extend({ areaName: z.string(), areaPath: z.string(), unitName: z.string().nullable() })

/** Who is signed in. While the password must be changed the grants are empty: nothing else may be done. */
export const sessionView = caller.extend({
  grants: z.array(namedGrant),
  mustChangePassword: z.boolean(),
  hasSecondFactor: z.boolean(),
})
export type SessionView = z.infer<typeof sessionView>

/** One's own new password. Problems as of `newPassword`. */
export const changePasswordInput = z.object({ currentPassword: z.string().min(1).max(128), newPassword })

/** One device on which an account is signed in. */
export const sessionRow = z.object({
  id: z.uuid(),
  startedAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  /** Network address and browser as they were when it signed in. */
  address: z.string().nullable(),
  device: z.string().nullable(),
  isCurrent: z.boolean(),
})
export type SessionRow = z.infer<typeof sessionRow>

/** Signs one device out. */
export const endSessionInput = z.object({ id: z.uuid() })
/** How many devices were signed out. */
export const endedSessions = z.object({ ended: z.int() })

/** What a sign-in form sends. */
export const signInInput = z.object({ username: z.string().trim().min(1).max(100), password: z.string().min(1).max(128), rememberMe: z.boolean().default(true) })

/** A code of the second factor (动态口令), or one of the codes kept for its loss; `trustDevice` asks for none on this device for 30 days. */
export const codeInput = z.object({ code: z.string().trim().min(6).max(20), trustDevice: z.boolean().default(false) })
/** The password once more, before a second factor is set up or taken away. */
export const passwordInput = z.object({ password: z.string().min(1).max(128) })

const ownPage = z.string().regex(/^\/(?![/\\])/).max(2000)

/** Sign-in by a department's own service: which, and the pages of ours to come back to. */
export const departmentSignInInput = z.object({ provider: z.string().max(40), to: ownPage.default('/'), failed: ownPage.default('/') })

/** The other ways to sign in that the sign-in page offers. */
export const signInOptions = z.object({ providers: z.array(z.object({ id: z.string(), name: z.string() })) })

/** What the gateway learns of a session cookie: who calls, the token that says so to services, and when the session ends. */
export const resolvedSession = z.object({ token: z.string(), caller, expiresAt: z.iso.datetime() })
