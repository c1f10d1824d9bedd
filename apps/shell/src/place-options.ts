import { useQuery } from '@tanstack/react-query'
import { areaLevels, isWithin, levelOf, parentOf, type AreaLevel } from '@wuxin/platform/area'
import type { Caller } from '@wuxin/platform/caller'
import { searchAreas, type AreaRow } from '@wuxin/web/platform-api'
import { useSession } from '@wuxin/web/session'

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

/** A place's name and the names above it. Those of one's posts come with the session; others are asked for. */
export function usePlace(code: string | null): AreaRow | null {
  const post = useSession().caller.grants.find((grant) => grant.area === code)
  const { data = null } = useQuery({
    queryKey: ['place', code],
    queryFn: async ({ signal }) => {
      const rows = code ? await searchAreas({ within: code, level: levelOf(code) }, signal) : []
      return rows.find((row) => row.code === code) ?? null
    },
    enabled: code !== null && !post,
    staleTime: 600_000,
  })
  return post ? { code: post.area, name: post.areaName, path: post.areaPath.split(' · ').slice(0, -1).join(' · ') } : data
}

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
