import { countyOf } from '@wuxin/platform/area'
import type { Directory } from '@wuxin/service/directory'
import type { Work } from '@wuxin/service/work'

/** What places and units are called, in however many counties. */
export interface Names {
  /** The county of a place. */
  directory(area: string): Directory | undefined
  place(code: string): { code: string; name: string; path: string }
  unit(area: string, id: string): { id: string; name: string }
}

/** Names for the rows of a list. */
export async function namesOf(work: Work, rows: readonly { area: string }[]): Promise<Names> {
  const known = new Map<string, Directory>()
  for (const county of new Set(rows.map((row) => countyOf(row.area)))) known.set(county, await work.directory(county))
  const of = (area: string) => known.get(countyOf(area))
  return {
    directory: of,
    place: (code) => ({ code, name: of(code)?.areaName(code) ?? code, path: of(code)?.path(code) ?? code }),
    unit: (area, id) => ({ id, name: of(area)?.unitName(id) ?? id }),
  }
}
