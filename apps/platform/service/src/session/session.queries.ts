import type { Caller } from '@wuxin/platform/caller'
import type { SessionRow, SessionView } from '@wuxin/platform/session.schema'
import type { Running } from '@wuxin/service/runtime'
import { everywhere } from '@wuxin/service/scope'
import { issueToken } from '@wuxin/service/token'
import { inWork, system, type Work } from '@wuxin/service/work'
import { authOf } from './auth.ts'
import { pathsOf } from '../area-names.ts'
import { grantsOf } from '../person/post.queries.ts'
import { unitNames } from '../unit-names.ts'

/** A live session, and the account that it belongs to. */
export interface LiveSession {
  id: string
  account: string
  userName: string
  expiresAt: Date
}

/** The session that cookies name, or null where they are forged, ended or of nobody. */
export async function sessionOf(service: Running, cookie: string): Promise<LiveSession | null> {
  const found = await authOf(service).api.getSession({ headers: new Headers({ cookie }) })
  if (!found) return null
  return { id: found.session.id, account: found.user.id, userName: found.user.name, expiresAt: found.session.expiresAt }
}

/** Who calls by a session: the person of its account with the posts of this moment, none while the password must be changed. */
async function callerOf(work: Work, session: LiveSession): Promise<Caller | null> {
  const account = await work.db
    .selectFrom('account')
    .innerJoin('person', 'person.id', 'account.id')
    .select(['account.id', 'account.county', 'account.user_name', 'account.must_change_password', 'person.name'])
    .where('account.id', '=', session.account)
    .where('account.disabled_at', 'is', null)
    .executeTakeFirst()
  if (!account) return null
  const grants = account.must_change_password ? [] : await grantsOf(work.em, account.id, work.now)
  return { id: account.id, name: account.name, userName: account.user_name, kind: 'staff', county: account.county, grants, session: session.id }
}

/** What the gateway needs of a session: a token in the caller's name. Null where the cookies name no live session. */
export async function resolveSession(service: Running, cookie: string, requestId: string) {
  const session = await sessionOf(service, cookie)
  if (!session) return null
  const caller = await inWork(service, { caller: system(service.id), now: service.now(), procedure: 'session', requestId }, everywhere, (work) => callerOf(work, session))
  return caller && { token: await issueToken(service.keys, caller), caller, expiresAt: session.expiresAt.toISOString() }
}

/** The caller with the names of their places and units; what is gone keeps its code. */
export async function viewOfCaller(work: Work): Promise<SessionView> {
  const { caller } = work
  const account = await work.db.selectFrom('account').select(['must_change_password', 'has_second_factor']).where('id', '=', caller.id).executeTakeFirst()
  const path = await pathsOf(work, caller.grants.map((grant) => grant.area))
  const unit = await unitNames(work, caller.grants.map((grant) => grant.unit ?? null))
  const grants = caller.grants.map((grant) => {
    const areaPath = path(grant.area)
    return { ...grant, areaPath, areaName: areaPath.split(' · ').at(-1) ?? areaPath, unitName: unit(grant.unit ?? null)?.name ?? null }
  })
  return { ...caller, grants, mustChangePassword: account?.must_change_password ?? false, hasSecondFactor: account?.has_second_factor ?? false }
}

/** Where the caller is signed in, the newest first. */
export async function sessionsOf(work: Work): Promise<SessionRow[]> {
  const rows = await work.db
    .selectFrom('session')
    .select(['id', 'created_at', 'expires_at', 'address', 'device'])
    .where('account', '=', work.caller.id)
    .where('expires_at', '>', work.now)
    .orderBy('created_at', 'desc')
    .execute()
  return rows.map(({ id, created_at, expires_at, address, device }) => ({
    id,
    startedAt: new Date(created_at).toISOString(),
    expiresAt: new Date(expires_at).toISOString(),
    address: address || null,
    device: device || null,
    isCurrent: id === work.caller.session,
  }))
}

/** Ends sessions of an account: all, all but one, or one. Answers how many; the gateway forgets them within ten seconds. */
export async function endSessions(work: Work, account: string, { only, except }: { only?: string; except?: string | null } = {}): Promise<number> {
  let ending = work.db.deleteFrom('session').where('account', '=', account)
  if (only) ending = ending.where('id', '=', only)
  if (except) ending = ending.where('id', '!=', except)
  const { numDeletedRows } = await ending.executeTakeFirst()
  const ended = Number(numDeletedRows)
  if (ended > 0) {
    work.note({ record: 'Account', recordId: account, entity: 'Session', entityId: only ?? account, action: 'delete', area: work.caller.county ?? '', before: { sessions: ended } })
  }
  return ended
}
