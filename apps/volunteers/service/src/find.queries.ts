import { narrow, scopeFor, type ScopePart } from '@wuxin/platform/caller'
import type { Role } from '@wuxin/platform/role'
import { is, type Condition } from '@wuxin/service/list/condition'
import { namesOf } from '@wuxin/service/list/names'
import { inScope } from '@wuxin/service/scope'
import type { Work } from '@wuxin/service/work'
import { searchable, type volunteerHit } from '@wuxin/volunteers/overview.schema'
import { permissions } from '@wuxin/volunteers/permissions'
import { sql, type RawBuilder } from 'kysely'
import type { z } from 'zod'
import { titleRead as homeServiceTitle } from './home-service/home-service.queries.ts'
import { titleRead as orderTitle } from './order/order.queries.ts'
import { searched } from './search.queries.ts'
import { titleRead as wishTitle } from './wish/wish.queries.ts'

type Hit = z.output<typeof volunteerHit>
type Kind = (typeof searchable)[number]

/** Where each kind of record lies, and who finds it: those who may list it, where they may. A team has no number. */
const kinds: Record<Kind, { table: string; allowed: readonly Role[]; title: string; at: string; hasNumber: boolean }> = {
  wish: { table: 'wish', allowed: permissions['wish:list'], title: 'title', at: 'posted_at', hasNumber: true },
  order: { table: 'service_order', allowed: permissions['order:list'], title: 'title', at: 'placed_at', hasNumber: true },
  team: { table: 'team', allowed: permissions['team:list'], title: 'name', at: 'created_at', hasNumber: false },
  listing: { table: 'listing', allowed: permissions['listing:list'], title: 'title', at: 'created_at', hasNumber: true },
  project: { table: 'project', allowed: permissions['project:list'], title: 'title', at: 'claimed_at', hasNumber: true },
  session: { table: 'session', allowed: permissions['session:list'], title: 'title', at: 'created_at', hasNumber: true },
  home_service: { table: 'home_service', allowed: permissions['home-service:list'], title: 'title', at: 'asked_at', hasNumber: true },
}

/** Records whose words are not everybody's to read who lists them: what each is called to the caller. */
const called: Partial<Record<Kind, (work: Work, as: string) => RawBuilder<string>>> = { order: orderTitle, wish: wishTitle, home_service: homeServiceTitle }

/** Where the caller holds one of the roles, within the place in view. */
const scopeOf = (work: Work, allowed: readonly Role[]): ScopePart[] => work.scope.flatMap(({ area }) => narrow(scopeFor(work.caller, allowed), area))

/** What the search over all modules finds here, of what the caller may list, the newest first. Households and alarms are found by nobody this way. */
export async function find(work: Work, { q, size }: { q: string; size: number }): Promise<Hit[]> {
  const found = searchable.map((kind) => {
    const { table, allowed, title, at, hasNumber } = kinds[kind]
    const shown = called[kind]?.(work, 'r') ?? sql.ref(`r.${title}`)
    const condition: Condition = is`r.id in (select id from hit) and ${inScope(scopeOf(work, allowed), 'r')}`
    return sql`select ${kind} as kind, r.id, ${hasNumber ? sql`r.number` : sql`''`} as number, ${shown} as title, r.area, ${sql.ref(`r.${at}`)} as at from ${sql.table(table)} r where ${condition}`
  })
  const { rows } = await sql<Omit<Hit, 'place'> & { area: string }>`
    with hit as materialized (select id from ${searched.found(q, work.scope)} matching)
    select kind, id, number, title, area from (${sql.join(found, sql` union all `)}) shown order by at desc limit ${size}`.execute(work.db)
  const names = await namesOf(work, rows)
  return rows.map(({ area, ...row }) => ({ ...row, place: names.place(area) }))
}
