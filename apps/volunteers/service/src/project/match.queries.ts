import type { matchView } from '@wuxin/volunteers/listing.schema'
import { matchesFor, type MatchReason } from '@wuxin/volunteers/match.rules'
import { countyOf } from '@wuxin/platform/area'
import type { Directory } from '@wuxin/service/directory'
import { all, is } from '@wuxin/service/list/condition'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import type { z } from 'zod'
import { listingColumns, listingRows, type ListedListing } from './listing-list.queries.ts'
import { listingPage } from './listing-record.queries.ts'
import { filtered, isClaimable, listings } from './listing.queries.ts'

type Match = z.output<typeof matchView>

/** Listings of the other side that fit one, each with why; those of the same owner are none. Throws NOT_FOUND. */
export async function matchesOf(work: Work, id: string): Promise<Match[]> {
  const wanted = await listingPage(work, id)
  const { area, unit, side, kind } = wanted
  const others = all([
    filtered(work, { side: side === 'need' ? 'resource' : 'need', kind }, listings.amongOpen), isClaimable(work.now), is`left(l.area, 6) = ${countyOf(area)}`,
    unit === null ? is`not (l.unit is null and l.area = ${area})` : is`l.unit is distinct from ${unit}`,
  ])
  const { rows } = await sql<ListedListing & { words: string }>`select ${listingColumns}, l.words from ${listings.from} where ${others}`.execute(work.db)
  const directory = await work.directory(countyOf(area))
  const shown = new Map((await listingRows(work, rows)).map((row) => [row.id, row]))
  return matchesFor({ ...wanted, area }, rows).flatMap(({ id: other, reasons }): Match[] => {
    const row = shown.get(other)
    return row ? [{ ...row, reasons: reasons.map((reason) => told(reason, directory)) }] : []
  })
}

/** A reason with its place by name. */
const told = (reason: MatchReason, directory: Directory): Match['reasons'][number] =>
  reason.because === 'place' ? { ...reason, name: directory.areaName(reason.area) } : reason
