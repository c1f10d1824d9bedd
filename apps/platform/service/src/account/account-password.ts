import { hashPassword, verifyPassword } from 'better-auth/crypto'
import { DomainError } from '@wuxin/platform/error'
import { load } from '@wuxin/service/load'
import type { Work } from '@wuxin/service/work'
import { Account, Credential, passwordProvider } from './account.entity.ts'
import { beginAttempt } from '../session/sign-in-guard.ts'

/** What is kept of a password: scrypt with a salt of its own, as better-auth verifies it. Slow on purpose. */
export const passwordHash = (password: string): Promise<string> => hashPassword(password)

/**
 * Changes the caller's own password. Throws PASSWORD_WRONG or ACCOUNT_LOCKED where the present one is not right (such
 * tries count like those of a sign-in), and PASSWORD_SAME where nothing would change.
 */
export async function changePassword(work: Work, { currentPassword, newPassword }: { currentPassword: string; newPassword: string }): Promise<void> {
  const account = await load(work, Account, work.caller.id)
  const credential = await passwordOf(work, account.id)
  const attempt = await beginAttempt(work.service, account.userName)
  if (!(await verifyPassword({ hash: credential.password ?? '', password: currentPassword }))) return attempt.fail('PASSWORD_WRONG')
  await attempt.succeed()
  if (newPassword === currentPassword) throw new DomainError('PASSWORD_SAME')
  credential.change(await passwordHash(newPassword), work.now)
  account.passwordChosen(work.now)
}

/** Gives an account a password that its person must change. */
export async function setInitialPassword(work: Work, account: Account, initialPassword: string): Promise<void> {
  const credential = await passwordOf(work, account.id)
  credential.change(await passwordHash(initialPassword), work.now)
  account.expectNewPassword(work.now)
}

/** The credential that holds the account's password. Throws NOT_FOUND where it signs in by other ways only. */
async function passwordOf(work: Work, account: string): Promise<Credential> {
  const credential = await work.em.findOne(Credential, { account, provider: passwordProvider })
  if (!credential) throw new DomainError('NOT_FOUND', { account })
  return credential
}
