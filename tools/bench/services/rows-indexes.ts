import type { Client } from 'pg'

/** What was taken off tables, as statements that put it back: the indexes of each table, and what refers from one to another. */
export interface TakenOff {
  indexes: Record<string, string[]>
  references: string[]
}

/** Takes indexes, keys and references off tables, so that nothing has to be kept in order while they are filled. */
export async function takeOff(owner: Client, tables: readonly string[]): Promise<TakenOff> {
  const given = [tables.map((table) => owner.escapeIdentifier(table))]
  const { rows: constraints } = await owner.query<{ relation: string; table: string; name: string; definition: string; isReference: boolean }>(
    `select conrelid::regclass::text as relation, relname as "table", quote_ident(conname) as name, pg_get_constraintdef(c.oid) as definition, contype = 'f' as "isReference"
     from pg_constraint c join pg_class on pg_class.oid = conrelid where conrelid = any ($1::regclass[]) and contype in ('p', 'f') order by "isReference" desc`, given)
  const { rows: indexes } = await owner.query<{ table: string; name: string; definition: string }>(
    `select relname as "table", indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
     from pg_index join pg_class on pg_class.oid = indrelid where indrelid = any ($1::regclass[]) and not indisprimary`, given)
  for (const { relation, name } of constraints) await owner.query(`alter table ${relation} drop constraint ${name}`)
  for (const { name } of indexes) await owner.query(`drop index ${name}`)

  const back = constraints.map(({ relation, name, definition, ...of }) => ({ ...of, statement: `alter table ${relation} add constraint ${name} ${definition}` }))
  const of = (table: string) => [...back.filter((each) => each.table === table && !each.isReference).map((each) => each.statement), ...indexes.filter((each) => each.table === table).map((each) => each.definition)]
  return { indexes: Object.fromEntries(tables.map((table) => [table, of(table)])), references: back.filter((each) => each.isReference).map((each) => each.statement) }
}
