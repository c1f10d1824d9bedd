import type { Client } from 'pg'

/** Fills tables while nothing has to be kept in order beside them, then makes their indexes and references as they were. */
export async function withoutIndexes(owner: Client, tables: readonly string[], fill: () => Promise<void>): Promise<void> {
  const given = [tables.map((table) => owner.escapeIdentifier(table))]
  const { rows: constraints } = await owner.query<{ table: string; name: string; definition: string; kind: string }>(
    `select conrelid::regclass::text as "table", quote_ident(conname) as name, pg_get_constraintdef(oid) as definition, contype as kind
     from pg_constraint where conrelid = any ($1::regclass[]) and contype in ('p', 'f') order by contype = 'f' desc`, given)
  const { rows: indexes } = await owner.query<{ name: string; definition: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index where indrelid = any ($1::regclass[]) and not indisprimary`, given)
  for (const { table, name } of constraints) await owner.query(`alter table ${table} drop constraint ${name}`)
  for (const { name } of indexes) await owner.query(`drop index ${name}`)
  await fill()
  for (const { definition } of indexes) await owner.query(definition)
  // References come first on the way out and last on the way in.
  for (const { table, name, definition } of constraints.toReversed()) await owner.query(`alter table ${table} add constraint ${name} ${definition}`)
}
