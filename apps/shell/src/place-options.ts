import { useQuery } from '@tanstack/react-query'
import { areaLevels, isWithin, levelOf, parentOf, type AreaLevel } from '@wuxin/platform/area'
import type { Caller } from '@wuxin/platform/caller'
import { searchAreas, type AreaRow } from '@wuxin/web/platform-api'

/** The widest places of one's posts: where the switcher begins. A post below another is part of it. */
export function rootsOf(caller: Pick<Caller, 'grants'>): string[] {
  const areas = [...new Set(caller.grants.map((grant) => grant.area))].sort()
  return areas.filter((area) => !areas.some((other) => other !== area && isWithin(area, other)))
}

/** The place one level up, as far as one's posts reach; null above them. */
export function upFrom(code: string, roots: readonly string[]): string | null {
  const parent = parentOf(code)
  return parent && roots.some((root) => isWithin(parent, root)) ? parent : null
}

const below = (code: string): AreaLevel | undefined => areaLevels[areaLevels.indexOf(levelOf(code)) + 1]

/** A place's own row: its name, and the names above it. */
export const usePlace = (code: string | null) =>
  useQuery({
    queryKey: ['place', code],
    queryFn: async ({ signal }) => {
      const rows = code ? await searchAreas({ within: code, level: levelOf(code) }, signal) : []
      return rows.find((row) => row.code === code) ?? null
    },
    enabled: code !== null,
    staleTime: 600_000,
  }).data ?? null

/** The places one level below. */
export const usePlacesBelow = (code: string | null, isWanted: boolean): AreaRow[] => {
  const level = code ? below(code) : undefined
  return (
    useQuery({
      queryKey: ['places', code],
      queryFn: ({ signal }) => searchAreas({ within: code ?? undefined, level }, signal),
      enabled: isWanted && level !== undefined,
      staleTime: 600_000,
    }).data ?? []
  )
}
