import { OptimisticLockError } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/postgresql'
import { TRPCError } from '@trpc/server'
import { countyOf, isWithin } from '@wuxin/platform/area'
import type { Caller, ScopePart } from '@wuxin/platform/caller'
import { DomainError } from '@wuxin/platform/error'
import type { EventType } from '@wuxin/events/define'
import type { z } from 'zod'
import { sql, type Kysely } from 'kysely'
import type { Logger } from 'pino'
import { changeOf, writeAudit, type Change, type Noted } from './audit.ts'
import type { Directory } from './directory.ts'
import type { Running } from './runtime.ts'
import { carryNow, envelopeOf, sendEvents, type Envelope } from './outbox.ts'
import { ahead } from './postgres/connection.ts'
import { besideOf } from './postgres/dialect.ts'
import { scopedReads } from './reading.ts'
import { scopeSetting } from './scope.ts'

/** One piece of work: who does it, where they may, when, and the one transaction in which it happens. */
export interface Work {
  /** Forked for this work, filtered by its scope, inside its transaction. */
  em: EntityManager
  /** The same transaction for lists and statistics; they add `inScope` themselves, row-level security backs it. */
  // The tables differ by service: a queries file narrows it with its own table types.
  db: Kysely<any>
  caller: Caller
  /** Whoever is signed in, also where a procedure of residents is called: there the caller is a resident, but nobody confirms their own deed by a code. */
  account: Caller | null
  /** The role that the caller acts in here. */
  role: string
  scope: ScopePart[]
  /** The one instant that everything in this work happens at. */
  now: Date
  procedure: string
  requestId: string
  log: Logger
  service: Running
  /** Announces a fact to the other modules; it is sent if and only if this work commits. */
  publish<Payload extends z.ZodType>(event: EventType<Payload>, payload: z.input<Payload>): Promise<void>
  /** Adds a line to a record's history that no change of data shows, such as a look at personal data. */
  note(change: Noted): void
  /** The places, units, posts and the calendar of a county. */
  directory(county: string): Promise<Directory>
}

/** Who calls, from where and when: what a transport knows before any work begins. */
export interface Call {
  caller: Caller
  /** Whoever is signed in, where that is not the caller. */
  account?: Caller | null
  role?: string
  /** What queries may read, where that is more than the scope of the work. */
  sees?: ScopePart[]
  now: Date
  procedure: string
  requestId: string
}

/**
 * Runs work in one transaction: the data, its audit, its events and its idempotency key are there together or not at all.
 * Throws VERSION_CONFLICT where somebody else changed a record first.
 */
export async function inWork<Result>(service: Running, call: Call, scope: ScopePart[], run: (work: Work) => Promise<Result>): Promise<Result> {
  const seen = call.sees ?? scope
  const em = service.orm.em.fork()
  em.setFilterParams('scope', { parts: seen })
  const noted: Change[] = []
  const events: Envelope[] = []
  await em.begin()
  try {
    const publish: Work['publish'] = async (event, payload) => void events.push(envelopeOf(work, event, payload))
    const work: Work = { ...common(service, call, scope, noted), em, db: await besideOf(em.getKysely<any>()), publish }
    await ahead(work.db, scopeSetting(seen))
    const done = await run(work)
    await em.flush()
    await writeAudit(work, noted)
    await sendEvents(work, events)
    await em.commit()
    if (events.length > 0) carryNow(service)
    return done
  } catch (error) {
    // A connection that was lost rolled back by itself; what went wrong before is what matters.
    await em.rollback().catch((cause) => service.log.warn({ err: cause }, 'rollback'))
    throw broken(error)
  }
}

/**
 * Runs work that only reads: the database refuses it any write, so each look is a transaction of its own and one round
 * trip. What it notes, such as a look at personal data, is written before it is answered.
 */
export async function inReading<Result>(service: Running, call: Call, scope: ScopePart[], run: (work: Work) => Promise<Result>): Promise<Result> {
  const seen = call.sees ?? scope
  const db = scopedReads(service.pool, seen)
  const noted: Change[] = []
  let opened: EntityManager | undefined
  const open = () => {
    const em = service.orm.em.fork()
    em.setFilterParams('scope', { parts: seen })
    em.setTransactionContext(db)
    return em
  }
  const work: Work = {
    ...common(service, call, scope, noted),
    get em() {
      return (opened ??= open())
    },
    db,
    publish: () => {
      throw new Error(`${call.procedure} only reads and announces nothing`)
    },
  }
  try {
    const result = await run(work)
    if (noted.length > 0) await inWork(service, call, scope, async (writing) => noted.forEach(writing.note))
    return result
  } catch (error) {
    throw broken(error)
  }
}

const common = (service: Running, call: Call, scope: ScopePart[], noted: Change[]): Omit<Work, 'em' | 'db' | 'publish'> => ({
  caller: call.caller,
  account: call.account ?? (call.caller.kind === 'staff' ? call.caller : null),
  role: call.role ?? call.caller.grants[0]?.role ?? call.caller.kind,
  scope,
  now: call.now,
  procedure: call.procedure,
  requestId: call.requestId,
  log: service.log,
  service,
  note: (change) => noted.push(changeOf(change)),
  directory: (county) => service.directories.get(county),
})

const rowSecurity = '42501'

/** What the database or the ORM refused, in the suite's own words. */
function broken(error: unknown): unknown {
  const cause = error instanceof TRPCError ? error.cause : error
  if (cause instanceof OptimisticLockError) return new DomainError('VERSION_CONFLICT', {}, 'conflict')
  if ((cause as { code?: string } | undefined)?.code === rowSecurity) return new DomainError('FORBIDDEN', { reason: 'scope' })
  return error
}

/** Throws FORBIDDEN where a place lies outside the scope of this work. */
export function assertInScope(work: Work, area: string): void {
  if (!work.scope.some((part) => isWithin(area, part.area))) throw new DomainError('FORBIDDEN', { reason: 'scope' })
}

/** Throws FORBIDDEN where the caller has no post in the county. */
export function assertInCounty(work: Work, county: string): void {
  if (!work.scope.some(({ area }) => countyOf(area) === county)) throw new DomainError('FORBIDDEN', { reason: 'scope' })
}

/** Whoever does the same at the same place, such as founding a body, waits until the one before has ended: of two that come at once, the second one sees the first. */
export async function inTurn(work: Work, what: string, area: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`${work.service.id}-${what}-${area}`}))`.execute(work.db)
}

/** The caller of work that the suite does by itself: events and clocks. */
export const system = (service: string): Caller => ({ id: `system:${service}`, name: '系统', userName: null, kind: 'service', county: null, grants: [] })
