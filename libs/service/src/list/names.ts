import { countyOf } from '@wuxin/platform/area'
import type { PlaceView } from '@wuxin/platform/view.schema'
import { dueSoonUntil } from '@wuxin/platform/working-day'
import type { Directory } from '../directory.ts'
import type { Work } from '../work.ts'

/** What places and units are called, in however many counties. */
export interface Names {
  /** The county of a place. */
  directory(area: string): Directory | undefined
  place(code: string): PlaceView
  unit(area: string, id: string): { id: string; name: string }
}

/** Names for the rows of a list. */
export async function namesOf(work: Work, rows: readonly { area: string }[]): Promise<Names> {
  const known = new Map<string, Directory>()
  for (const county of new Set(rows.map((row) => countyOf(row.area)))) known.set(county, await work.directory(county))
  const of = (area: string) => known.get(countyOf(area))
  return {
    directory: of,
    place: (code) => of(code)?.place(code) ?? { code, name: code, path: code },
    unit: (area, id) => ({ id, name: of(area)?.unitName(id) ?? id }),
  }
}

/** The county in which the caller works: their own, else that of their scope; null for whoever has none. */
export async function homeOf(work: Work): Promise<Directory | null> {
  const county = work.caller.county ?? countyOf(work.scope[0]?.area ?? '')
  return county ? work.directory(county) : null
}

/** Until when a deadline is due soon (即将到期) where the caller works. */
export const dueSoonAt = (work: Pick<Work, 'now'>, home: Directory | null): Date => (home ? dueSoonUntil(work.now, home.calendar) : work.now)
