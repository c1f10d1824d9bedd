import { countyOf, digitsOf, upperBound } from '@wuxin/platform/area'
import type { lookup } from '@wuxin/platform/area.schema'
import { maskPhone } from '@wuxin/platform/mask'
import type { peopleKnown, peopleList, peopleQuery, personRow, personView } from '@wuxin/platform/person.schema'
import { dayOf } from '@wuxin/platform/working-day'
import { inScope } from '@wuxin/service/scope'
import type { Work } from '@wuxin/service/work'
import { sql, type RawBuilder } from 'kysely'
import { z } from 'zod'
import { inCounties, pathsOf } from '../area-names.ts'
import { listed } from '../listed.ts'
import { byLikeness, isNamed } from '../register-search.ts'
import { isHeldAtDay, postColumns, toPostViews, type PostRow } from './post.queries.ts'

const searchLimit = 50

interface Row {
  id: string
  name: string
  phone: string | null
  area: string
  tags: z.infer<typeof personRow>['tags']
}

/** Whether a person holds such a post today in the caller's scope. */
const holds = (work: Work, condition: RawBuilder<unknown> = sql`true`) =>
  sql<boolean>`exists (select from post where post.person = person.id and ${isHeldAtDay(dayOf(work.now))} and ${inScope(work.scope, 'post')} and ${condition})`

/** People at places of the caller's scope, and those who hold a post there today; each counted once. */
const inReach = (work: Work) => work.db.selectFrom('person').where(inCounties(work, 'person')).where((where) => where.or([inScope(work.scope, 'person'), holds(work)]))

/** The posts that people hold today, or ever held. */
async function postsOf(work: Work, people: readonly string[], when: 'today' | 'ever') {
  if (people.length === 0) return []
  let found = work.db.selectFrom('post').innerJoin('person', 'person.id', 'post.person').select(postColumns as never[]).where('post.person', 'in', people)
  if (when === 'today') found = found.where(isHeldAtDay(dayOf(work.now)))
  return toPostViews(work, (await found.orderBy('post.from', 'desc').orderBy('post.area').execute()) as unknown as PostRow[]) // of `postColumns`
}

const orders = { name: 'person.search_terms', area: 'person.area', createdAt: 'person.created_at' } as const

export async function listPeople(work: Work, query: z.output<typeof peopleQuery>): Promise<z.infer<typeof peopleList>> {
  const { q, within, tag, role } = query
  const all = inReach(work)
  let found = all
  if (q) found = found.where(isNamed('person', q))
  if (within) found = found.where('person.area', '>=', within).where('person.area', '<', upperBound(within))
  if (tag) found = found.where(sql<boolean>`person.tags @> array[${tag}]::text[]`)
  if (role) found = found.where(holds(work, sql`post.role = ${role}`))
  const toRows = async (rows: Row[]) => {
    const path = await pathsOf(work, rows.map((row) => row.area))
    const posts = Map.groupBy(await postsOf(work, rows.map((row) => row.id), 'today'), (post) => post.person.id)
    return rows.map((row) => ({ ...row, phone: row.phone && maskPhone(row.phone), path: path(row.area), posts: posts.get(row.id) ?? [] }))
  }
  return listed(work, query, { all, found, isFiltered: Boolean(q || within || tag || role), columns: ['person.id', 'person.name', 'person.phone', 'person.area', 'person.tags'], orders, toRows })
}

/** A person in the caller's reach with every post, the latest first; null where there is none. */
export async function viewPerson(work: Work, id: string): Promise<z.infer<typeof personView> | null> {
  const row: (Row & { version: number }) | undefined = await inReach(work)
    .select(['person.id', 'person.name', 'person.phone', 'person.area', 'person.tags', 'person.version'])
    .where('person.id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const path = await pathsOf(work, [row.area])
  return { ...row, phone: row.phone && maskPhone(row.phone), path: path(row.area), posts: await postsOf(work, [id], 'ever') }
}

/** People in the caller's reach by name or pinyin; of a place or level, those who hold a post there. */
export async function searchPeople(work: Work, { q, within, level }: z.output<typeof lookup>): Promise<{ id: string; name: string; path: string }[]> {
  let found = inReach(work).select(['person.id', 'person.name', 'person.area'])
  if (within) found = found.where(holds(work, sql`post.area >= ${within} and post.area < ${upperBound(within)}`))
  if (level) found = found.where(holds(work, sql`length(post.area) = ${digitsOf[level]}`))
  if (q) found = found.where(isNamed('person', q)).orderBy(byLikeness('person', q))
  const rows: { id: string; name: string; area: string }[] = await found.orderBy('person.area').orderBy('person.search_terms').limit(searchLimit).execute()
  const path = await pathsOf(work, rows.map((row) => row.area))
  return rows.map((row) => ({ id: row.id, name: row.name, path: path(row.area) }))
}

/** Somebody of the county with the same name and number: most likely the same person. */
export async function personLike(work: Work, { name, phone, area }: { name: string; phone?: string | null; area: string }): Promise<string | null> {
  if (!phone) return null
  const county = countyOf(area)
  const row = await work.db.selectFrom('person').select('id').where('phone', '=', phone).where('name', '=', name).where('area', '>=', county).where('area', '<', upperBound(county)).executeTakeFirst()
  return row?.id ?? null
}

/** Those of these ids who are in the caller's reach; an id that is none is nobody's. */
export async function namesOfPeople(work: Work, ids: readonly string[]): Promise<z.infer<typeof peopleKnown>> {
  const known = ids.filter((id) => z.uuid().safeParse(id).success)
  return known.length === 0 ? [] : inReach(work).select(['person.id', 'person.name']).where('person.id', 'in', known).execute()
}
