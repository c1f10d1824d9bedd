import {
  accountInput, accountList, accountQuery, accountReasonInput, accountVersion, createAccountInput, createdAccount, linkIdentityInput, resetPasswordInput,
} from '@wuxin/platform/account.schema'
import { DomainError } from '@wuxin/platform/error'
import { platformPermissions } from '@wuxin/platform/permissions'
import { procedures, router } from '@wuxin/service/procedure'
import { createAccount } from './account-create.ts'
import { linkIdentity } from './account-identity.ts'
import { passwordHash, setInitialPassword } from './account-password.ts'
import { assertMayOpen, listAccounts, loadAccount } from './account.queries.ts'
import { endSessions } from '../session/session.queries.ts'
import { forgetAttempts } from '../session/sign-in-guard.ts'

const { permitted } = procedures(platformPermissions)

/** Accounts, made and kept by the county's administrators; nobody signs up. */
export const accountRouter = router({
  list: permitted('account:list').input(accountQuery).output(accountList).query(({ ctx: { work }, input }) => listAccounts(work, input)),

  create: permitted('account:manage')
    .input(createAccountInput)
    .output(createdAccount)
    .mutation(async ({ ctx: { work }, input: { initialPassword, ...input } }) =>
      createAccount(work, { ...input, passwordHash: await passwordHash(initialPassword) })),

  disable: permitted('account:manage')
    .input(accountReasonInput)
    .output(accountVersion)
    .mutation(async ({ ctx: { work }, input }) => {
      if (input.id === work.caller.id) throw new DomainError('OWN_ACCOUNT')
      const account = await loadAccount(work, input.id, input.version)
      account.disable(work.now, input.reason)
      await endSessions(work, account.id)
      await work.em.flush()
      return { version: account.version }
    }),

  enable: permitted('account:manage')
    .input(accountReasonInput)
    .output(accountVersion)
    .mutation(async ({ ctx: { work }, input }) => {
      const account = await loadAccount(work, input.id, input.version)
      account.enable(work.now, input.reason)
      await work.em.flush()
      return { version: account.version }
    }),

  resetPassword: permitted('account:manage')
    .input(resetPasswordInput)
    .output(accountVersion)
    .mutation(async ({ ctx: { work }, input }) => {
      const account = await loadAccount(work, input.id, input.version)
      await assertMayOpen(work, account, 'password')
      await setInitialPassword(work, account, input.initialPassword)
      await endSessions(work, account.id)
      await forgetAttempts(work, account)
      await work.em.flush()
      return { version: account.version }
    }),

  unlock: permitted('account:manage')
    .input(accountInput)
    .output(accountVersion)
    .mutation(async ({ ctx: { work }, input }) => {
      const account = await loadAccount(work, input.id, input.version)
      await forgetAttempts(work, account)
      return { version: account.version }
    }),

  linkIdentity: permitted('account:manage')
    .input(linkIdentityInput)
    .output(accountVersion)
    .mutation(async ({ ctx: { work }, input }) => {
      const account = await loadAccount(work, input.id, input.version)
      if (input.subject !== null) await assertMayOpen(work, account, 'identity')
      await linkIdentity(work, account, input)
      return { version: account.version }
    }),
})
