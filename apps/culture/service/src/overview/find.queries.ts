import type { cultureHit } from '@wuxin/culture/overview.schema'
import { permissions } from '@wuxin/culture/permissions'
import { narrow, scopeFor, type ScopePart } from '@wuxin/platform/caller'
import type { Role } from '@wuxin/platform/role'
import { is } from '@wuxin/service/list/condition'
import { namesOf } from '@wuxin/service/list/names'
import { inScope } from '@wuxin/service/scope'
import type { Work } from '@wuxin/service/work'
import { sql, type RawBuilder } from 'kysely'
import type { z } from 'zod'
import { searched } from '../search.queries.ts'

type Hit = z.output<typeof cultureHit>

/** Where each kind of record lies, what it is called, and who finds it: those who may list it, where they may. */
const kinds: Record<Hit['kind'], { table: string; allowed: readonly Role[]; number: RawBuilder<unknown>; title: RawBuilder<unknown>; at: string }> = {
  event: { table: 'event', allowed: permissions['event:list'], number: sql`r.number`, title: sql`r.title`, at: 'starts' },
  venue: { table: 'venue', allowed: permissions['venue:list'], number: sql`''`, title: sql`r.name`, at: 'created_at' },
  contest: { table: 'contest', allowed: permissions['contest:list'], number: sql`r.number`, title: sql`r.title`, at: 'created_at' },
}

/** Where the caller holds one of the roles, within the place in view. */
const scopeOf = (work: Work, allowed: readonly Role[]): ScopePart[] => work.scope.flatMap(({ area }) => narrow(scopeFor(work.caller, allowed), area))

/** What the search over all modules finds here, of what the caller may list, the newest first. */
export async function find(work: Work, { q, size }: { q: string; size: number }): Promise<Hit[]> {
  const found = Object.entries(kinds).map(([kind, { table, allowed, number, title, at }]) =>
    sql`select ${kind} as kind, r.id, ${number} as number, ${title} as title, r.area, ${sql.ref(`r.${at}`)} as at from ${sql.table(table)} r where ${is`r.id in (select id from hit) and ${inScope(scopeOf(work, allowed), 'r')}`}`)
  const { rows } = await sql<Omit<Hit, 'place'> & { area: string }>`
    with hit as materialized (select id from ${searched.found(q, work.scope)} matching)
    select kind, id, number, title, area from (${sql.join(found, sql` union all `)}) shown order by at desc limit ${size}`.execute(work.db)
  const names = await namesOf(work, rows)
  return rows.map(({ area, ...row }) => ({ ...row, place: names.place(area) }))
}
