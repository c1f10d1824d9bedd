import { sql, type Kysely } from 'kysely'
import type { AuditEntry } from './audit-chain.ts'
import type { KeptEntry, KeptSeal } from './audit-faults.ts'

/** An entry as the table has it. */
export interface EntryRow extends Omit<AuditEntry, 'recordId' | 'entityId' | 'actorName' | 'requestId' | 'at'> {
  id: string
  record_id: string
  entity_id: string
  actor_name: string
  request_id: string
  at: string | Date
  previous: string
  hash: string
}

/** The columns of an `EntryRow`. */
export const entryColumns = sql`audit.id::text, record, record_id, seq, entity, entity_id, action, at, actor, actor_name, role, area, procedure, reason, request_id, before, after, previous, hash`

/** The entry again as it was hashed. */
export function keptEntry(row: EntryRow): KeptEntry {
  const { record_id, entity_id, actor_name, request_id, at, ...rest } = row
  return { ...rest, recordId: record_id, entityId: entity_id, actorName: actor_name, requestId: request_id, at: new Date(at).toISOString() }
}

/** All seals, the first one first. */
export async function readSeals(db: Kysely<any>): Promise<KeptSeal[]> {
  const { rows } = await sql<KeptSeal>`select seq, covers, previous, digest from audit_seal order by seq`.execute(db)
  return rows
}

/** Entries of a county and those that belong to all, sealed by the seal `seal` or one before, numbered above `after`. */
export async function readSealed(db: Kysely<any>, county: string, { seal, after, count }: { seal: number; after: string; count: number }): Promise<KeptEntry[]> {
  const { rows } = await sql<EntryRow>`
    select ${entryColumns} from audit where left(area, 6) in (${county}, '') and id > ${after}::bigint
      and xid < (select to_xid from audit_seal where audit_seal.seq = ${seal})
    order by audit.id limit ${count}`.execute(db)
  return rows.map(keptEntry)
}
