import { sql } from 'kysely'
import { coverLine, sealDigest } from './audit-chain.ts'
import type { Running } from './runtime.ts'

/**
 * Seals all audit entries of transactions that ended since the last seal. Entries of transactions still under way have
 * a number at or above the snapshot's lower end and wait for the next seal; none can appear below it later.
 * A seal names every entry that it covers, so that a copy tells which entry was changed, removed or slipped in, and so
 * that a county's copy can be checked without the other counties' entries. Answers how many entries were sealed.
 */
export async function sealAudit(service: Running): Promise<number> {
  return service.orm.em.fork().transactional(async (em) => {
    const db = em.getKysely<any>()
    const lock = await sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(hashtext(${`wuxin-seal-${service.id}`})) as mine`.execute(db)
    if (!lock.rows[0]?.mine) return 0
    const last = (await sql<{ seq: number; to_xid: string; digest: string }>`select seq, to_xid::text, digest from audit_seal order by seq desc limit 1`.execute(db)).rows[0]
    const from = last?.to_xid ?? '0'
    const { rows } = await sql<{ id: string | null; area: string; hash: string; until: string }>`
      with edge as (select pg_snapshot_xmin(pg_current_snapshot()) as until)
      select audit.id::text, audit.area, audit.hash, edge.until::text from edge left join audit on audit.xid >= ${from}::xid8 and audit.xid < edge.until order by audit.id`.execute(db)
    const covers = rows.flatMap(({ id, area, hash }) => (id === null ? [] : coverLine(id, area, hash)))
    if (covers.length === 0) return 0
    const previous = last?.digest ?? ''
    await sql`insert into audit_seal (seq, at, from_xid, to_xid, covers, previous, digest)
      values (${(last?.seq ?? 0) + 1}, ${service.now()}, ${from}::xid8, ${rows[0]?.until}::xid8, ${covers}::text[], ${previous}, ${sealDigest(previous, covers)})`.execute(db)
    return covers.length
  })
}
