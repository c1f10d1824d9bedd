import type { EntityManager } from '@mikro-orm/postgresql'
import { isAdministratorFrom } from '@wuxin/platform/account.rules'
import { upperBound } from '@wuxin/platform/area'
import type { Grant } from '@wuxin/platform/caller'
import type { postList, postsQuery, postView } from '@wuxin/platform/post.schema'
import type { Role } from '@wuxin/platform/role'
import { dayOf } from '@wuxin/platform/working-day'
import type { Running } from '@wuxin/service/runtime'
import { everywhere, inScope } from '@wuxin/service/scope'
import { inWork, system, type Work } from '@wuxin/service/work'
import { sql, type RawBuilder } from 'kysely'
import type { z } from 'zod'
import { inCounties, pathsOf } from '../area-names.ts'
import { listed } from '../listed.ts'
import { isNamed } from '../register-search.ts'
import { unitNames } from '../unit-names.ts'
import { Post } from './post.entity.ts'

type PostView = z.infer<typeof postView>

/** What a person may do at an instant: one grant for each post held on that day. */
export async function grantsOf(em: EntityManager, person: string, now: Date): Promise<Grant[]> {
  const day = dayOf(now)
  const posts = await em.find(Post, { person, from: { $lte: day }, $or: [{ to: null }, { to: { $gte: day } }] }, { orderBy: { from: 'asc', id: 'asc' } })
  return posts.map(({ role, area, unit }) => ({ role, area, unit: unit ?? null }))
}

/** Whether somebody is one of the three administrators, or is to become one: looked for everywhere, whatever the caller's view is narrowed to. */
export async function isAdministrator(service: Running, person: string): Promise<boolean> {
  const call = { caller: system(service.id), now: service.now(), procedure: 'posts.administrators', requestId: 'posts.administrators' }
  return inWork(service, call, everywhere, async ({ em, now }) =>
    isAdministratorFrom(dayOf(now), (await em.find(Post, { person })).map(({ role, to }) => ({ role, to: to ?? null }))))
}

export interface PostRow {
  id: string
  version: number
  person: string
  person_name: string
  role: Role
  area: string
  unit: string | null
  from: string
  to: string | null
  chosen: PostView['chosen']
  profession: string | null
}

/** The columns of a post joined with its person. */
export const postColumns = [
  'post.id', 'post.version', 'post.person', 'person.name as person_name', 'post.role', 'post.area', 'post.unit',
  sql`post."from"::text`.as('from'), sql`post."to"::text`.as('to'), 'post.chosen', 'post.profession',
]

/** Whether a post is held on a day. */
export const isHeldAtDay = (day: string): RawBuilder<boolean> => sql<boolean>`(post."from" <= ${day}::date and (post."to" is null or post."to" >= ${day}::date))`

/** Posts with the names of their people, places and units. */
export async function toPostViews(work: Work, rows: readonly PostRow[]): Promise<PostView[]> {
  const path = await pathsOf(work, rows.map((row) => row.area))
  const unit = await unitNames(work, rows.map((row) => row.unit))
  const day = dayOf(work.now)
  return rows.map(({ person, person_name, ...row }) => ({
    ...row,
    person: { id: person, name: person_name },
    path: path(row.area),
    unit: unit(row.unit),
    isCurrent: row.from <= day && (row.to === null || row.to >= day),
  }))
}

const orders = { area: 'post.area', from: 'post.from', role: 'post.role' } as const

/** Posts at places of the caller's scope. */
export async function listPosts(work: Work, query: z.output<typeof postsQuery>): Promise<z.infer<typeof postList>> {
  const { q, within, role, unit, when } = query
  const today = dayOf(work.now)
  const times = { current: isHeldAtDay(today), past: sql<boolean>`post."to" < ${today}::date`, future: sql<boolean>`post."from" > ${today}::date` }
  // Row-level security says as much of the people; said here, the planner knows how few they are.
  const held = work.db.selectFrom('post').innerJoin('person', 'person.id', 'post.person').where(inCounties(work, 'person'))
  const all = held.where(inScope(work.scope, 'post')).where(times[when])
  let found = all
  if (q) found = found.where(isNamed('person', q))
  if (within) found = found.where('post.area', '>=', within).where('post.area', '<', upperBound(within))
  if (role) found = found.where('post.role', '=', role)
  if (unit) found = found.where('post.unit', '=', unit)
  return listed(work, query, { all, found, isFiltered: Boolean(q || within || role || unit), columns: postColumns, orders, toRows: (rows: PostRow[]) => toPostViews(work, rows) })
}
