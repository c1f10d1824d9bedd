import { useQueries, useQuery } from '@tanstack/react-query'
import { levelOf } from '@wuxin/platform/area'
import { askUnit, searchAreas } from './platform-api.ts'

const lasting = 600_000

const placeQuery = (code: string | null) => ({
  queryKey: ['place name', code],
  queryFn: async ({ signal }: { signal: AbortSignal }) => (await searchAreas({ within: code ?? '', level: levelOf(code ?? '') }, signal)).find((area) => area.code === code)?.name ?? null,
  enabled: code !== null,
  staleTime: lasting,
})

const unitQuery = (id: string | null) => ({
  queryKey: ['unit name', id],
  queryFn: ({ signal }: { signal: AbortSignal }) => askUnit(id ?? '', signal),
  enabled: id !== null,
  staleTime: lasting,
})

/** What a place is called; its code until that is known. */
export const usePlaceName = (code: string | null): string => useQuery(placeQuery(code)).data ?? code ?? ''

/** What a unit is called; its id until that is known. */
export const useUnitName = (id: string | null): string => useQuery(unitQuery(id)).data?.name ?? id ?? ''

/** What several units are called; those that the page knows already are not asked for. */
export function useUnitNames(ids: readonly string[], known: readonly { unit: string; name: string }[]): (id: string) => string {
  const names = new Map(known.map(({ unit, name }) => [unit, name]))
  const unknown = ids.filter((id) => !names.has(id))
  const answers = useQueries({ queries: unknown.map(unitQuery) })
  return (id) => names.get(id) ?? answers[unknown.indexOf(id)]?.data?.name ?? id
}
