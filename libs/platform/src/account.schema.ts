import { z } from 'zod'
import { listOf, listQuery } from './list.ts'

/** A user name (用户名): `<county>.<role>` by custom; lower case, so that it reads alike however it is typed. */
export const userName = z.string().trim().toLowerCase().regex(/^[a-z0-9]+([._-][a-z0-9]+)*$/).min(3).max(40)

/**
 * A new password. GB/T 22239-2019 8.1.4.1 a) asks for complexity: letters and digits both.
 * Whether it equals the one before is known to the service alone.
 */
export const newPassword = z
  .string()
  .min(10)
  .max(128)
  .refine((password) => /\p{L}/u.test(password) && /\d/.test(password), { error: 'letters_and_digits' })

/** Without the characters that are mistaken for one another on paper. */
const readable = 'abcdefghjkmnpqrstuvwxyz23456789'
const initialPattern = /^[a-z]{4}(-[a-z2-9]{4}){2}-[2-9]{4}$/

const randomFrom = (alphabet: string, length: number): string => {
  // Bytes past the last whole multiple would favour the first characters.
  const limit = 256 - (256 % alphabet.length)
  let text = ''
  while (text.length < length) {
    const [byte = 255] = crypto.getRandomValues(new Uint8Array(1))
    if (byte < limit) text += alphabet[byte % alphabet.length]
  }
  return text
}

/**
 * The password that a new account begins with, some 70 bits. The administrator's page makes it and shows it once; no
 * service answers with it, so that none keeps it.
 */
export const makeInitialPassword = (): string =>
  [randomFrom(readable.slice(0, 23), 4), randomFrom(readable, 4), randomFrom(readable, 4), randomFrom(readable.slice(23), 4)].join('-')

/** A password as `makeInitialPassword` makes it: nobody may choose a weak one for somebody else. */
export const initialPassword = z.string().regex(initialPattern)

/** How an account stands: it may sign in, an administrator took it away, or too many failures hold it for a while. */
export const accountStates = ['active', 'locked', 'disabled'] as const

/** An account (账号) as its administrators see it; its id is that of its person. */
export const accountRow = z.object({
  id: z.uuid(),
  version: z.int(),
  userName: z.string(),
  name: z.string(),
  /** Code of the place that the person belongs to. */
  area: z.string(),
  state: z.enum(accountStates),
  lockedUntil: z.iso.datetime().nullable(),
  mustChangePassword: z.boolean(),
  hasSecondFactor: z.boolean(),
  signedInAt: z.iso.datetime().nullable(),
  isSample: z.boolean(),
  /** One of the three administrators, or to become one: see `mayRenewPassword`. */
  isAdministrator: z.boolean(),
})
export type AccountRow = z.infer<typeof accountRow>

/** What the list of accounts is asked by. */
export const accountQuery = listQuery(['userName', 'name', 'signedInAt']).extend({ state: z.enum(accountStates).optional() })
/** A page of the list of accounts. */
export const accountList = listOf(accountRow)

const seen = { id: z.uuid(), version: z.int().min(1) }

/** An account for a person; the first password is told by hand and changed at the first sign-in. */
export const createAccountInput = z.object({ person: z.uuid(), userName, initialPassword })
/** The account that was made. */
export const createdAccount = z.object({ id: z.uuid(), userName: z.string(), version: z.int() })
/** A step upon an account that its history gives a reason for: disable it, enable it again. */
export const accountReasonInput = z.object({ ...seen, reason: z.string().trim().min(2).max(200) })
/** A new first password; every session of the account ends. */
export const resetPasswordInput = z.object({ ...seen, initialPassword })
/** A step upon an account that needs no reason: take its lock away. */
export const accountInput = z.object(seen)

/** Binds the person's identity at a department's own sign-in service (its `subject` there), or ends the binding with null. */
export const linkIdentityInput = z.object({ ...seen, provider: z.string().max(40), subject: z.string().trim().min(1).max(200).nullable() })
/** The account's version after the step. */
export const accountVersion = z.object({ version: z.int() })

/** An account of the sample data, offered on the sign-in page. */
export const sampleAccount = z.object({ userName: z.string(), label: z.string(), county: z.string(), countyName: z.string().nullable() })
export type SampleAccount = z.infer<typeof sampleAccount>
