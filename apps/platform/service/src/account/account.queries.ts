import type { AccountRow, accountQuery } from '@wuxin/platform/account.schema'
import { mayRenewPassword } from '@wuxin/platform/account.rules'
import { DomainError } from '@wuxin/platform/error'
import { administratorRoles } from '@wuxin/platform/role'
import { dayOf } from '@wuxin/platform/working-day'
import { load } from '@wuxin/service/load'
import { inScope } from '@wuxin/service/scope'
import type { Work } from '@wuxin/service/work'
import { sql, type Expression, type SqlBool } from 'kysely'
import type { z } from 'zod'
import { listed } from '../listed.ts'
import { isAdministrator } from '../person/post.queries.ts'
import { Account } from './account.entity.ts'

/** A person of the caller's scope. */
export const findPerson = (work: Work, id: string): Promise<{ id: string; area: string } | undefined> =>
  work.db.selectFrom('person').select(['id', 'area']).where('id', '=', id).where(inScope(work.scope, 'person')).executeTakeFirst()

/** An account whose person lies in the caller's scope. Throws NOT_FOUND, and VERSION_CONFLICT where it changed since `seen`. */
export async function loadAccount(work: Work, id: string, seen: number): Promise<Account> {
  if (!(await findPerson(work, id))) throw new DomainError('NOT_FOUND', { id })
  return load(work, Account, id, seen)
}

/**
 * Refuses a new way into an administrator's account by a colleague's hand. Throws ADMINISTRATOR_ACCOUNT unless
 * `mayRenewPassword`; an identity elsewhere asks for no second factor, and is always refused.
 */
export async function assertMayOpen(work: Work, { id, hasSecondFactor }: Account, way: 'password' | 'identity'): Promise<void> {
  const account = { isAdministrator: await isAdministrator(work.service, id), hasSecondFactor: way === 'password' && hasSecondFactor }
  if (!mayRenewPassword(account)) throw new DomainError('ADMINISTRATOR_ACCOUNT', { way })
}

interface Row {
  id: string
  version: number
  user_name: string
  name: string
  area: string
  disabled_at: string | null
  locked_until: string | null
  must_change_password: boolean
  has_second_factor: boolean
  signed_in_at: string | null
  is_sample: boolean
  is_administrator: boolean
}

const instant = (text: string | null): string | null => (text === null ? null : new Date(text).toISOString())

const toRow = (row: Row): AccountRow => ({
  id: row.id,
  version: row.version,
  userName: row.user_name,
  name: row.name,
  area: row.area,
  state: row.disabled_at ? 'disabled' : row.locked_until ? 'locked' : 'active',
  lockedUntil: instant(row.locked_until),
  mustChangePassword: row.must_change_password,
  hasSecondFactor: row.has_second_factor,
  signedInAt: instant(row.signed_in_at),
  isSample: row.is_sample,
  isAdministrator: row.is_administrator,
})

const inState: Record<AccountRow['state'], Expression<SqlBool>> = {
  active: sql<SqlBool>`account.disabled_at is null and attempt.subject is null`,
  locked: sql<SqlBool>`account.disabled_at is null and attempt.subject is not null`,
  disabled: sql<SqlBool>`account.disabled_at is not null`,
}

const columns = [
  'account.id', 'account.version', 'account.user_name', 'person.name', 'person.area', 'account.disabled_at', 'attempt.locked_until',
  'account.must_change_password', 'account.has_second_factor', 'account.signed_in_at', sql<boolean>`account.sample_label is not null`.as('is_sample'),
]

/** Whether the account's person is one of the three administrators, or is to become one. */
const administers = (day: string) =>
  sql<boolean>`exists (select 1 from post where post.person = account.id and post.role = any(${administratorRoles}::text[]) and (post."to" is null or post."to" >= ${day}::date))`.as('is_administrator')

const orders = { userName: 'account.user_name', name: 'person.name', signedInAt: 'account.signed_in_at' }

/** The accounts of the caller's scope. */
export async function listAccounts(work: Work, { q, state, ...page }: z.output<typeof accountQuery>) {
  const all = work.db
    .selectFrom('account')
    .innerJoin('person', 'person.id', 'account.id')
    .leftJoin('sign_in_attempt as attempt', (join) => join.on(sql<SqlBool>`attempt.subject = account.id::text and attempt.locked_until > ${work.now}`))
    .where(inScope(work.scope, 'person'))
  let found = all
  if (q) found = found.where(sql<SqlBool>`(strpos(account.user_name, ${q.toLowerCase()}) > 0 or strpos(person.name, ${q}) > 0)`)
  if (state) found = found.where(inState[state])
  return listed(work, page, { all, found, isFiltered: Boolean(q || state), columns: [...columns, administers(dayOf(work.now))], orders, toRows: async (rows: Row[]) => rows.map(toRow) })
}
