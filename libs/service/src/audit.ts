import { ChangeSetType, type ChangeSet, type EntityManager, type EventSubscriber, type FlushEventArgs } from '@mikro-orm/core'
import { sql } from 'kysely'
import { entryHash, type AuditEntry } from './audit-chain.ts'
import { ahead } from './postgres/connection.ts'
import type { Work } from './work.ts'

/** Column comment that marks personal data: the audit keeps that it changed, never its value. */
export const personal = 'personal data'

/** A change of one record, before it has its place in the chain. */
export type Change = Pick<AuditEntry, 'record' | 'recordId' | 'entity' | 'entityId' | 'action' | 'before' | 'after'> & { area: string; reason?: string }

/** The same as whoever notes it says it: of the record itself, and without what was there before and after, unless told otherwise. */
export type Noted = Pick<Change, 'record' | 'recordId' | 'action' | 'area'> & Partial<Change>

/** A noted change as the audit takes it. */
export const changeOf = (noted: Noted): Change => ({ entity: noted.record, entityId: noted.recordId, before: null, after: null, ...noted })

/** An entity that is a part of another record names it here, so that its changes stand in that record's history. */
export interface PartOf {
  auditedAs(): { record: string; id: string }
}

const changes = new WeakMap<EntityManager, Change[]>()

const actions: Partial<Record<ChangeSetType, Change['action']>> = {
  [ChangeSetType.CREATE]: 'create',
  [ChangeSetType.UPDATE]: 'update',
  [ChangeSetType.UPDATE_EARLY]: 'update',
  [ChangeSetType.DELETE]: 'delete',
  [ChangeSetType.DELETE_EARLY]: 'delete',
}

/** Collects what the ORM writes, so that no change can leave the audit out. */
export class AuditCollector implements EventSubscriber {
  afterFlush({ em, uow }: FlushEventArgs): void {
    collect(em, uow.getChangeSets())
  }
}

/** Has what was written to a work's data stand in its audit. */
export function collect(em: EntityManager, sets: readonly ChangeSet<object>[]): void {
  changes.set(em, [...(changes.get(em) ?? []), ...sets.map(toChange)])
}

/** Has what one view of a work's data wrote stand in the audit of the other. */
export function adopt(from: EntityManager, to: EntityManager): void {
  changes.set(to, [...(changes.get(to) ?? []), ...(changes.get(from) ?? [])])
  changes.delete(from)
}

function toChange(set: ChangeSet<Partial<PartOf> & { area?: string }>): Change {
  const entity = set.meta.className
  const entityId = String(set.getPrimaryKey())
  const root = set.entity.auditedAs?.() ?? { record: entity, id: entityId }
  const keys = Object.keys(set.payload).filter((key) => !['updatedAt', 'version', 'searchTerms'].includes(key))
  const pick = (from: object | undefined) => (from ? Object.fromEntries(keys.map((key) => [key, shown(set, key, (from as Record<string, unknown>)[key])])) : null)
  const action = actions[set.type] ?? 'update'
  return {
    record: root.record,
    recordId: root.id,
    entity,
    entityId,
    action,
    area: set.entity.area ?? '',
    before: action === 'create' ? null : pick(set.originalEntity),
    after: action === 'delete' ? null : pick({ ...set.payload, ...arraysOf(set.entity) }),
  }
}

/** The ORM's payload spells arrays in the database's way; the entity has them as they are. */
const arraysOf = (entity: object) => Object.fromEntries(Object.entries(entity).filter(([, value]) => Array.isArray(value)))

const shown = (set: ChangeSet<object>, key: string, value: unknown): unknown => {
  const isPersonal = (set.meta.properties as Record<string, { comment?: string }>)[key]?.comment === personal
  if (isPersonal) return value === null || value === undefined ? null : '***'
  return value === undefined ? null : JSON.parse(JSON.stringify(value))
}

/** Locks that the chains of a service share among them: as many as one work may ever hold. */
const chainLocks = 256

/**
 * Lets nobody else append to these records' chains until this work commits, which is next. Taken in order, so that no two
 * works wait for one another.
 */
async function lockChains(work: Work, chains: readonly string[]): Promise<void> {
  await ahead(work.db, sql`select pg_advisory_xact_lock(hashtext(${`wuxin-audit-${work.service.id}`}), lock)
    from (select distinct hashtext(chain) & ${chainLocks - 1}::int as lock from unnest(${chains}::text[]) as chain order by 1) as needed`)
}

interface Link {
  seq: number
  hash: string
}

/** Appends the changes of this work to the chains of their records, in the transaction that made them. A chain that begins here is nobody else's yet. */
export async function writeAudit(work: Work, noted: readonly Change[]): Promise<void> {
  const all = [...(changes.get(work.em) ?? []), ...noted]
  changes.delete(work.em)
  if (all.length === 0) return
  const begun = new Set(all.filter((change) => change.action === 'create' && change.recordId === change.entityId).map(chainOf))
  const last = await lastLinks(work, all.filter((change) => !begun.has(chainOf(change))))
  const rows = all.map(({ reason, ...change }) => {
    const key = chainOf(change)
    const previous = last.get(key) ?? { seq: 0, hash: '' }
    const entry: AuditEntry = {
      ...change,
      seq: previous.seq + 1,
      at: work.now.toISOString(),
      actor: work.caller.id,
      actorName: work.caller.name,
      role: work.role,
      procedure: work.procedure,
      reason: reason ?? null,
      requestId: work.requestId,
    }
    const hash = entryHash(previous.hash, entry)
    last.set(key, { seq: entry.seq, hash })
    return { ...entry, previous: previous.hash, hash }
  })
  await ahead(work.db, sql`insert into audit (record, record_id, seq, entity, entity_id, action, at, actor, actor_name, role, area, procedure, reason, request_id, before, after, previous, hash)
    select record, record_id, seq, entity, entity_id, action, at, actor, actor_name, role, area, procedure, reason, request_id, before, after, previous, hash
    from json_to_recordset(${JSON.stringify(rows.map(toColumns))}::json) as row(record text, record_id text, seq int, entity text, entity_id text, action text,
      at timestamptz, actor text, actor_name text, role text, area text, procedure text, reason text, request_id text, before jsonb, after jsonb, previous text, hash text)`)
}

const chainOf = ({ record, recordId }: Change): string => `${record}/${recordId}`

/** The ends of chains that are there; nobody else appends to them from here on. */
async function lastLinks(work: Work, all: readonly Change[]): Promise<Map<string, Link>> {
  if (all.length === 0) return new Map()
  const keyed = new Map(all.map((change) => [chainOf(change), { record: change.record, id: change.recordId }]))
  await lockChains(work, [...keyed.keys()])
  const keys = [...keyed.values()]
  const { rows } = await sql<{ record: string; record_id: string } & Link>`
    select last.* from json_to_recordset(${JSON.stringify(keys)}::json) as wanted(record text, id text)
    cross join lateral (select record, record_id, seq, hash from audit a where a.record = wanted.record and a.record_id = wanted.id order by seq desc limit 1) last`.execute(work.db)
  return new Map(rows.map((row) => [`${row.record}/${row.record_id}`, { seq: row.seq, hash: row.hash }]))
}

const toColumns = ({ recordId, entityId, actorName, requestId, ...rest }: AuditEntry & { previous: string; hash: string }) => ({
  ...rest,
  record_id: recordId,
  entity_id: entityId,
  actor_name: actorName,
  request_id: requestId,
})
