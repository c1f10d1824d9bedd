import type { Work } from '@wuxin/service/work'
import type { ServedFor } from '@wuxin/volunteers/service-record.rules'
import { sql } from 'kysely'

/** The records that somebody can have served for, and how they are named to everybody who reads hours: a household and a wish by number alone. */
const labels: Partial<Record<ServedFor, { table: string; label: string }>> = {
  wish: { table: 'wish', label: 'number' },
  order: { table: 'service_order', label: 'number' },
  household: { table: 'household', label: 'number' },
  session: { table: 'session', label: 'title' },
  project: { table: 'project', label: 'title' },
  team: { table: 'team', label: 'name' },
}

/** What a service was for is called; null where nothing was named. */
export async function labelOf(work: Work, { kind, id }: { kind: ServedFor; id: string | null }): Promise<string | null> {
  const known = labels[kind]
  if (!known || id === null) return null
  const { rows } = await sql<{ label: string }>`select ${sql.ref(known.label)} as label from ${sql.table(known.table)} where id = ${id}`.execute(work.db)
  return rows[0]?.label ?? null
}
