import { countyOf } from '@wuxin/platform/area'
import { DomainError } from '@wuxin/platform/error'
import type { Work } from '@wuxin/service/work'
import { Account, Credential, passwordProvider } from './account.entity.ts'
import { flushUnique } from '../flush-unique.ts'
import { findPerson } from './account.queries.ts'

/** A person's account to be, its password hashed by `passwordHash`. */
export interface NewAccount {
  /** Id of the person, which becomes the account's. */
  person: string
  userName: string
  passwordHash: string
  /** False only for the sample accounts, which share a password that the sign-in page shows. */
  mustChangePassword?: boolean
  /** What the sign-in page offers the account as; sample data only. */
  sampleLabel?: string
}

/**
 * Makes a person's account. Throws PERSON_UNKNOWN outside the caller's scope, ACCOUNT_EXISTS where the person has one,
 * and USER_NAME_TAKEN.
 */
export async function createAccount(work: Work, { person, userName, passwordHash, mustChangePassword = true, sampleLabel }: NewAccount): Promise<Account> {
  await work.em.flush()
  const known = await findPerson(work, person)
  if (!known) throw new DomainError('PERSON_UNKNOWN', { id: person })
  if (await work.em.count(Account, { id: person })) throw new DomainError('ACCOUNT_EXISTS', { person }, 'conflict')
  const times = { createdAt: work.now, updatedAt: work.now }
  const account = work.em.create(Account, { id: person, county: countyOf(known.area), userName, mustChangePassword, sampleLabel, ...times })
  work.em.create(Credential, { account: person, provider: passwordProvider, subject: person, password: passwordHash, ...times })
  await flushUnique(work, { userName })
  return account
}
