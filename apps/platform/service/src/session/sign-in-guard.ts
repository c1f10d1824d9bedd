import { createHmac } from 'node:crypto'
import { DomainError } from '@wuxin/platform/error'
import type { Running } from '@wuxin/service/runtime'
import { everywhere } from '@wuxin/service/scope'
import { inWork, system, type Work } from '@wuxin/service/work'
import { sql } from 'kysely'

/** GB/T 22239-2019 8.1.4.1 b): failed sign-ins end in a pause. Minutes; the same for names that nobody has. */
export const signInLimits = { failures: 5, withinMinutes: 15, lockedMinutes: 15 } as const

/** One try with a password: it counts as failed from its beginning, so that any number at the same time is held to the limit. */
export interface Attempt {
  /** The password was right: nothing is counted any more. */
  succeed(): Promise<void>
  /** The password was wrong. Throws ACCOUNT_LOCKED where this was the last try, else the given code with the tries that are left. */
  fail(code: string): Promise<never>
}

interface Subject {
  /** The account's id; for a name that nobody has a keyed digest, because people type passwords into that field. */
  key: string
  account: { id: string; county: string } | null
}

const database = (service: Running) => service.orm.em.fork().getKysely<any>() // tables of identity, as its migration makes them
const minutesFrom = (instant: Date, minutes: number) => new Date(instant.getTime() + minutes * 60_000)

async function subjectOf(service: Running, typed: string): Promise<Subject> {
  const userName = typed.trim().toLowerCase()
  const account = await database(service).selectFrom('account').select(['id', 'county']).where('user_name', '=', userName).executeTakeFirst()
  const digest = createHmac('sha256', service.keys.secret).update(`sign-in:${userName}`).digest('base64url')
  return { key: account?.id ?? digest, account: account ?? null }
}

/** Begins a try with a user name. Throws ACCOUNT_LOCKED with the instant until which no try is taken. */
export async function beginAttempt(service: Running, userName: string): Promise<Attempt> {
  const db = database(service)
  const subject = await subjectOf(service, userName)
  const now = service.now()
  const { failures, withinMinutes, lockedMinutes } = signInLimits
  const until = minutesFrom(now, lockedMinutes)
  const isOver = sql`(attempt.locked_until is not null or attempt.since <= ${minutesFrom(now, -withinMinutes)})`
  const { rows } = await sql<{ failures: number }>`
    insert into sign_in_attempt as attempt (subject, failures, since) values (${subject.key}, 1, ${now})
    on conflict (subject) do update set
      failures = case when ${isOver} then 1 else attempt.failures + 1 end,
      since = case when ${isOver} then ${now} else attempt.since end,
      locked_until = case when ${isOver} or attempt.failures + 1 < ${failures} then null else ${until}::timestamptz end
    where attempt.locked_until is null or attempt.locked_until <= ${now}
    returning failures`.execute(db)
  const [taken] = rows
  if (!taken) throw await locked(service, subject)
  return {
    succeed: async () => {
      await db.deleteFrom('sign_in_attempt').where('subject', '=', subject.key).execute()
    },
    fail: async (code) => {
      if (taken.failures < failures) throw new DomainError(code, { left: failures - taken.failures })
      await noteLock(service, subject, until)
      throw await locked(service, subject)
    },
  }
}

async function locked(service: Running, { key }: Subject): Promise<DomainError> {
  const row = await database(service).selectFrom('sign_in_attempt').select('locked_until').where('subject', '=', key).executeTakeFirst()
  return new DomainError('ACCOUNT_LOCKED', { until: new Date(row?.locked_until ?? service.now()).toISOString() })
}

async function noteLock(service: Running, { key, account }: Subject, until: Date): Promise<void> {
  const call = { caller: system(service.id), now: service.now(), procedure: 'sign-in', requestId: key }
  await inWork(service, call, everywhere, async (work) => {
    const record = account ? 'Account' : 'SignIn'
    work.note({ record, recordId: key, action: 'update', area: account?.county ?? '', after: { lockedUntil: until.toISOString() } })
  })
}

/** Lets an account sign in again before its lock ends. */
export async function forgetAttempts(work: Work, { id, county }: { id: string; county: string }): Promise<void> {
  const { numDeletedRows } = await work.db.deleteFrom('sign_in_attempt').where('subject', '=', id).executeTakeFirst()
  if (numDeletedRows > 0n) work.note({ record: 'Account', recordId: id, action: 'update', area: county, after: { lockedUntil: null } })
}
