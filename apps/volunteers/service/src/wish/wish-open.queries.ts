import { narrow, type ScopePart } from '@wuxin/platform/caller'
import { all, containing, is, iso, isoOr, type Condition } from '@wuxin/service/list/condition'
import { namesOf } from '@wuxin/service/list/names'
import { plainPage, rowsInOrder, windowOf } from '@wuxin/service/list/page'
import type { Work } from '@wuxin/service/work'
import type { BrowseWishesInput, publicWishesInput } from '@wuxin/volunteers/wish-input.schema'
import type { openWishList, PublicWish, publicWishList } from '@wuxin/volunteers/wish-view.schema'
import { sql, type RawBuilder } from 'kysely'
import type { z } from 'zod'
import { openScope } from '../step/open.queries.ts'
import { wishes } from './wish.queries.ts'
import type { Wish } from './wish.entity.ts'

type Listed = Pick<Wish, 'id' | 'number' | 'kind' | 'area' | 'state' | 'round' | 'until' | 'claimerId'> & {
  publicTitle: string
  publicWords: string
  publishedAt: string
  roundUntil: string | null
  dueAt: string | null
}

const columns = sql`w.id, w.number, w.public_title as "publicTitle", w.public_words as "publicWords", w.kind, w.area, w.state, w.round, w.until, w.claimer_id as "claimerId",
  w.published_at as "publishedAt", w.round_until as "roundUntil", w.due_at as "dueAt"`

const flip = { asc: sql`desc`, desc: sql`asc` }
/** By the rounds that it went unclaimed, then the older one, as `inOrderOfRounds` says; or by the day of its publication. */
const inOrder = (sort: BrowseWishesInput['sort']): RawBuilder<unknown> => {
  const way = sort?.startsWith('-') === false ? 'asc' : 'desc'
  return sort?.endsWith('publishedAt') ? sql`w.published_at ${sql.raw(way)}, w.id` : sql`w.round ${sql.raw(way)}, w.published_at ${flip[way]}, w.id`
}
/** What is in one's hands first, by the time that is left; what is done behind it. */
const ownFirst = sql`w.state not in ('contact', 'fulfil'), w.due_at asc nulls last, w.claimed_at desc, w.id`
const saidIn = (q: string | undefined) => containing(sql`w.number || ' ' || w.public_title || ' ' || w.public_words`, q)

const publicView = ({ id, number, kind, state, round, until, publicTitle: title, publicWords: words, publishedAt, roundUntil }: Listed, place: PublicWish['place']): PublicWish => ({
  id, number, kind, state, round, until, title, words, place, publishedAt: iso(publishedAt), roundUntil: isoOr(roundUntil),
})

/** Published wishes of the caller's places that nobody has, those of earlier rounds first; or the caller's own claims, those in hand first. */
export async function browseWishes(work: Work, { page, size, sort, area, kind, q, mine }: BrowseWishesInput): Promise<z.output<typeof openWishList>> {
  const { id } = work.caller
  const scope = narrow(openScope(work), area ?? null)
  const visible = mine ? is`w.claimer_id = ${id}` : all([is`w.state = 'claim'`, wishes.inScope(openScope(work), wishes.amongOpen)])
  const found = all([visible, wishes.inScope(scope, mine ? wishes.byLevel : wishes.amongOpen), ...(kind ? [is`w.kind = ${kind}`] : []), ...saidIn(q)])
  const reading = rowsInOrder<Listed>(work, wishes, { columns, condition: found, order: mine && sort === undefined ? ownFirst : inOrder(sort) }, windowOf({ page, size }))
  return plainPage(work, { from: wishes.from, found, visible }, reading.then((rows) => openViews(work, rows)))
}

async function openViews(work: Work, rows: readonly Listed[]) {
  const names = await namesOf(work, rows)
  return rows.map((row) => ({ ...publicView(row, names.place(row.area)), mine: row.claimerId === work.caller.id, dueAt: row.claimerId === work.caller.id ? isoOr(row.dueAt) : null }))
}

/** Days for which residents read that a wish came true. */
const shownFor = 90
const perPage = 20

/** Published wishes of a place as everybody reads them: those that nobody has first, then those in somebody's hands, then what came true lately. */
export async function publishedWishes(work: Work, { area, kind, page }: z.output<typeof publicWishesInput>): Promise<z.output<typeof publicWishList>> {
  const here: ScopePart[] = [{ area, unit: null }]
  const since = new Date(work.now.getTime() - shownFor * 86_400_000)
  const shown: Condition = all([is`w.published_at is not null`, is`(w.closed_at is null or (w.state = 'closed' and w.closed_at >= ${since}))`])
  const visible = all([wishes.inScope(here, wishes.byLevel), shown])
  const found = all([visible, ...(kind ? [is`w.kind = ${kind}`] : [])])
  const order = sql`case w.state when 'claim' then 0 when 'contact' then 1 when 'fulfil' then 1 else 2 end, w.round desc, w.published_at desc, w.id`
  const reading = rowsInOrder<Listed>(work, wishes, { columns, condition: found, order }, windowOf({ page, size: perPage }))
  return plainPage(work, { from: wishes.from, found, visible }, reading.then((rows) => publicViews(work, rows)))
}

/** Where a wish comes from is told down to the compound: a micro-grid is a house or two. */
async function publicViews(work: Work, rows: readonly Listed[]): Promise<PublicWish[]> {
  const names = await namesOf(work, rows)
  return rows.map((row) => publicView(row, names.place(row.area.slice(0, 15))))
}
