import { DomainError } from '@wuxin/platform/error'
import type { Work } from '@wuxin/service/work'
import { Credential, type Account } from './account.entity.ts'
import { flushUnique } from '../flush-unique.ts'
import { departmentLogins } from '../session/auth-oidc.ts'

/**
 * Binds an account to its person's identity at a department's sign-in service, in the place of an earlier one there;
 * without a subject the binding ends. Throws NOT_FOUND for a service that is not configured, and IDENTITY_TAKEN.
 */
export async function linkIdentity(work: Work, account: Account, { provider, subject }: { provider: string; subject: string | null }): Promise<void> {
  if (!departmentLogins().some(({ id }) => id === provider)) throw new DomainError('NOT_FOUND', { provider })
  const earlier = await work.em.findOne(Credential, { account: account.id, provider })
  if (earlier) await work.em.remove(earlier).flush()
  if (subject === null) return
  work.em.create(Credential, { account: account.id, provider, subject, createdAt: work.now, updatedAt: work.now })
  await flushUnique(work, { provider })
}
