import type { ListingChip, listingList, ListingListInput, ListingRow } from '@wuxin/volunteers/listing.schema'
import { isoOr } from '@wuxin/service/list/condition'
import { namesOf, type Names } from '@wuxin/service/list/names'
import { chipPage, rowsInOrder, shownBy, windowOf, type ChipList, type Window } from '@wuxin/service/list/page'
import { by, byNumber, orders } from '@wuxin/service/list/table'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Listing } from './listing.entity.ts'
import { chipConditions, filtered, free, listings } from './listing.queries.ts'

/** What lists read of a listing; instants come as the database spells them. */
export type ListedListing = Pick<Listing, 'id' | 'version' | 'number' | 'title' | 'area' | 'side' | 'kind' | 'state' | 'unit' | 'amount' | 'measure' | 'from' | 'expiresOn'> & { free: number; publishedAt: string | null }

/** The columns of a row. */
export const listingColumns = sql`l.id, l.version, l.number, l.title, l.area, l.side, l.kind, l.state, l.unit, l.amount, l.measure, l.from, l.expires_on as "expiresOn", ${free} as free,
  l.published_at as "publishedAt"`

const sorted = orders({ publishedAt: by('l.published_at', { isNullable: true }), expiresOn: by('l.expires_on'), number: byNumber('l.number') })

type Question = Omit<ListingListInput, 'page' | 'size'>

/** A page of the list of needs or of that of resources, with the counts behind its chips. */
export async function listListings(work: Work, { page, size, sort, ...question }: ListingListInput): Promise<z.output<typeof listingList>> {
  const list = chipList(work, question)
  return chipPage(work, list, read(work, list, sort, windowOf({ page, size })))
}

/** Rows of the list in its order. */
export const rowsOf = (work: Work, { sort, ...question }: Question, window: Window): Promise<ListingRow[]> => read(work, chipList(work, question), sort, window)

const chipList = (work: Work, { chip, ...filter }: Omit<Question, 'sort'>): ChipList<ListingChip> => ({
  table: listings, chips: chipConditions(work), past: 'closed', chip, isOpen: false, filtered: (placing) => filtered(work, filter, placing), visible: filtered(work, { side: filter.side }, listings.byLevel),
})

async function read(work: Work, list: ChipList<ListingChip>, sort: ListingListInput['sort'] = '-publishedAt', window: Window): Promise<ListingRow[]> {
  return listingRows(work, await rowsInOrder<ListedListing>(work, listings, { columns: listingColumns, condition: shownBy(list), order: sorted[sort] }, window))
}

/** Rows as lists and pages show them. */
export async function listingRows(work: Work, rows: readonly ListedListing[]): Promise<ListingRow[]> {
  const names = await namesOf(work, rows)
  return rows.map(({ area, unit, publishedAt, ...row }) => ({ ...row, place: names.place(area), owner: ownerOf({ unit, area }, names), publishedAt: isoOr(publishedAt) }))
}

/** An owner as people call it: its unit, or its place. */
export const ownerOf = ({ unit, area }: { unit: string | null; area: string }, names: Names): ListingRow['owner'] =>
  unit === null ? { id: area, name: names.place(area).name, isUnit: false } : { ...names.unit(area, unit), isUnit: true }
