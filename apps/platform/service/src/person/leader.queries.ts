import { levelOf, upperBound } from '@wuxin/platform/area'
import type { leaderList, leadersQuery } from '@wuxin/platform/leader.schema'
import { dayOf } from '@wuxin/platform/working-day'
import { inScope } from '@wuxin/service/scope'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import type { z } from 'zod'
import { inCounties, pathsOf } from '../area-names.ts'
import { listed } from '../listed.ts'
import { isNamed } from '../register-search.ts'
import { isHeldAtDay } from './post.queries.ts'

interface Row {
  id: string
  name: string
  bound: { post: string; code: string; name: string; since: string }[]
}

/** County leaders with the places in the caller's scope that are bound to them today. */
export async function listLeaders(work: Work, query: z.output<typeof leadersQuery>): Promise<z.infer<typeof leaderList>> {
  const { q, within } = query
  const binds = sql`post.role = 'county_leader' and ${isHeldAtDay(dayOf(work.now))} and ${inScope(work.scope, 'post')}`
  const lies = within ? sql`post.area >= ${within} and post.area < ${upperBound(within)}` : sql`true`
  const all = work.db.selectFrom('person').where(inCounties(work, 'person')).where(sql<boolean>`exists (select from post where post.person = person.id and ${binds})`)
  let found = all
  if (q) found = found.where(isNamed('person', q))
  if (within) found = found.where(sql<boolean>`exists (select from post where post.person = person.id and ${binds} and ${lies})`)
  const bound = sql`(select json_agg(json_build_object('post', post.id, 'code', post.area, 'name', area.name, 'since', post."from") order by post.area)
    from post join area on area.area = post.area where post.person = person.id and ${binds})`.as('bound')
  const toRows = async (rows: Row[]) => {
    const path = await pathsOf(work, rows.flatMap((row) => row.bound.map((each) => each.code)))
    return rows.map(({ id, name, bound }) => ({ person: { id, name }, bound: bound.map((each) => ({ ...each, level: levelOf(each.code), path: path(each.code) })) }))
  }
  return listed(work, query, { all, found, isFiltered: Boolean(q || within), columns: ['person.id', 'person.name', bound], orders: { name: 'person.search_terms' }, toRows })
}
