import type { EntityName } from '@mikro-orm/core'
import { countyOf, isWithin, upperBound } from '@wuxin/platform/area'
import type { auditCheck, auditList, auditQuery, auditRow, recordRef } from '@wuxin/platform/audit.schema'
import { DomainError } from '@wuxin/platform/error'
import { sql, type RawBuilder } from 'kysely'
import type { z } from 'zod'
import { coverLine } from './audit-chain.ts'
import { chainFault, type KeptEntry } from './audit-faults.ts'
import { entryColumns, keptEntry, type EntryRow } from './audit-rows.ts'
import type { Work } from './work.ts'

type Ref = z.infer<typeof recordRef>
type Query = z.infer<typeof auditQuery>

const shown = ({ id: _id, requestId: _request, previous: _previous, hash: _hash, ...entry }: KeptEntry): z.infer<typeof auditRow> => entry

/** The steps of an audit page, behind the permissions of `auditRouter`. */
export const auditSteps = {
  /** Changes in the caller's counties and those that belong to all, the newest first. */
  list: async (work: Work, query: Query): Promise<z.infer<typeof auditList>> => {
    const counties = [...new Set([...work.scope.map((part) => countyOf(part.area)), ''])]
    if (query.within && !work.scope.some((part) => isWithin(query.within ?? '', part.area))) throw new DomainError('FORBIDDEN', { reason: 'scope' })
    const direction = query.sort === 'at' ? sql`asc` : sql`desc`
    const until = query.page * query.size
    // One ordered walk for each county: a range over several could not deliver the order.
    const { rows } = await sql<EntryRow>`
      select audit.* from unnest(${counties}::text[]) as county cross join lateral (
        select ${entryColumns} from audit where left(area, 6) = county and ${filters(query)} order by at ${direction}, audit.id ${direction} limit ${until}) as audit
      order by at ${direction}, audit.id::bigint ${direction} limit ${query.size} offset ${until - query.size}`.execute(work.db)
    const counted = await sql<{ total: number }>`select count(*)::int as total from audit where left(area, 6) = any(${counties}::text[]) and ${filters(query)}`.execute(work.db)
    const total = counted.rows[0]?.total ?? 0
    return { rows: rows.map(keptEntry).map(shown), total, asOf: work.now.toISOString(), empty: total > 0 ? null : 'filter' }
  },

  /** A record's history, the newest first. Throws NOT_FOUND where the caller does not see the record. */
  history: async (work: Work, ref: Ref): Promise<z.infer<typeof auditRow>[]> => (await entriesOf(work, ref)).toReversed().map(shown),

  /** Checks a record's history against its chain and its seals. Throws NOT_FOUND where the caller does not see the record. */
  verify: async (work: Work, ref: Ref): Promise<z.infer<typeof auditCheck>> => {
    const entries = await entriesOf(work, ref)
    const fault = chainFault(entries) ?? (await sealedOtherwise(work, entries))
    return { entries: entries.length, fault: fault && { seq: fault.entry?.seq ?? 0, kind: fault.kind } }
  },
}

function filters({ q, record, recordId, actor, action, within, from, until }: Query): RawBuilder<boolean> {
  const all = [
    q && sql`actor_name like ${`%${q.replace(/[\\%_]/g, '\\$&')}%`}`,
    record && sql`record = ${record}`,
    recordId && sql`record_id = ${recordId}`,
    actor && sql`actor = ${actor}`,
    action && sql`action = ${action}`,
    within && sql`area >= ${within} and area < ${upperBound(within)}`,
    from && sql`at >= ${from}`,
    until && sql`at < ${until}`,
  ].filter((each) => typeof each === 'object')
  return sql<boolean>`${all.length > 0 ? sql.join(all, sql` and `) : sql`true`}`
}

async function entriesOf(work: Work, { record, recordId }: Ref): Promise<KeptEntry[]> {
  await assertSeen(work, record, recordId)
  const { rows } = await sql<EntryRow>`select ${entryColumns} from audit where record = ${record} and record_id = ${recordId} order by seq`.execute(work.db)
  return rows.map(keptEntry)
}

/** Only records with a scope have a history that is open to whoever sees them. */
async function assertSeen(work: Work, record: string, id: string): Promise<void> {
  const meta = [...work.service.orm.getMetadata()].find((each) => each.className === record)
  const name: EntityName<{ id: string }> | undefined = meta?.filters.scope ? meta.class : undefined
  if (!name || !isUuid.test(id) || !(await work.em.findOne(name, { id }))) throw new DomainError('NOT_FOUND', { id })
}

const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The first entry whose seal does not name it: changed after it was sealed, with a chain made to fit. */
async function sealedOtherwise(work: Work, entries: readonly KeptEntry[]) {
  const { rows } = await sql<{ id: string; covers: string[] }>`
    select audit.id::text, seal.covers from audit cross join lateral (select covers from audit_seal where to_xid > audit.xid order by to_xid limit 1) as seal
    where audit.id = any(${entries.map((entry) => entry.id)}::bigint[])`.execute(work.db)
  const covers = new Map(rows.map((row) => [row.id, new Set(row.covers)]))
  const entry = entries.find(({ id, area, hash }) => covers.get(id)?.has(coverLine(id, area, hash)) === false)
  return entry ? { kind: 'changed', entry } : null
}
