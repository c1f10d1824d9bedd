import { iso, isoOr } from '@wuxin/service/list/condition'
import { namesOf } from '@wuxin/service/list/names'
import { chipPage, rowsInOrder, shownBy, windowOf, type ChipList, type Window } from '@wuxin/service/list/page'
import { by, byNumber, orders } from '@wuxin/service/list/table'
import type { Work } from '@wuxin/service/work'
import type { WishChip, WishListInput } from '@wuxin/volunteers/wish-input.schema'
import type { wishList, WishRow } from '@wuxin/volunteers/wish-view.schema'
import { sql, type RawBuilder } from 'kysely'
import type { z } from 'zod'
import { chipConditions, filtered, isOpenOnly, titleRead, wishes, type WishFilter } from './wish.queries.ts'
import type { Wish } from './wish.entity.ts'

/** What a row shows of a wish; instants come as the database spells them. */
export type Listed = Pick<Wish, 'id' | 'version' | 'number' | 'title' | 'state' | 'area' | 'kind' | 'source' | 'until' | 'round' | 'leftOver' | 'claimerId' | 'claimerName' | 'claimerUnit' | 'score'> & {
  postedAt: string
  dueAt: string | null
}

/** The columns of a row, under the title that its reader may read. */
export const columnsWith = (title: RawBuilder<string>) => sql`w.id, w.version, w.number, ${title} as title, w.state, w.area, w.kind, w.source, w.until, w.round, w.left_over as "leftOver", w.claimer_id as "claimerId",
  w.claimer_name as "claimerName", w.claimer_unit as "claimerUnit", w.score, w.posted_at as "postedAt", w.due_at as "dueAt"`

const sorted = orders({ postedAt: by('w.posted_at'), dueAt: by('w.due_at', { isNullable: true }), number: byNumber('w.number') })

/** A page of the wishes of the caller's places, with the counts behind its chips. */
export async function listWishes(work: Work, { page, size, sort, ...question }: WishListInput): Promise<z.output<typeof wishList>> {
  const list = await chipList(work, question)
  return chipPage(work, list, read(work, list, sort, windowOf({ page, size })))
}

/** Rows of the list in its order. */
export async function rowsOf(work: Work, { sort, ...question }: Omit<WishListInput, 'page' | 'size'>, window: Window): Promise<WishRow[]> {
  return read(work, await chipList(work, question), sort, window)
}

const chipList = async (work: Work, { chip, ...filter }: WishFilter & Pick<WishListInput, 'chip'>): Promise<ChipList<WishChip>> => ({
  table: wishes, chips: await chipConditions(work), past: 'fulfilled', chip, isOpen: isOpenOnly(filter), filtered: (placing) => filtered(filter, work.scope, placing),
})

async function read(work: Work, list: ChipList<WishChip>, sort: WishListInput['sort'] = '-postedAt', window: Window): Promise<WishRow[]> {
  const rows = await rowsInOrder<Listed>(work, wishes, { columns: columnsWith(titleRead(work)), condition: shownBy(list), order: sorted[sort] }, window)
  const names = await namesOf(work, rows)
  return rows.map((row) => rowView(row, names))
}

/** A row as lists show it. */
export function rowView(row: Listed, names: Pick<Awaited<ReturnType<typeof namesOf>>, 'place' | 'unit'>): WishRow {
  const { id, version, number, title, state, area, kind, source, until, round, leftOver, claimerId, claimerName, claimerUnit, score, postedAt, dueAt } = row
  return {
    id, version, number, title, state, kind, source, until, round, leftOver, score, place: names.place(area), postedAt: iso(postedAt), dueAt: isoOr(dueAt),
    claimer: claimerId === null ? null : { id: claimerId, name: claimerName ?? '', unit: claimerUnit === null ? null : names.unit(area, claimerUnit) },
  }
}
