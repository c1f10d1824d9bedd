import { useQuery } from '@tanstack/react-query'
import { levelOf } from '@wuxin/platform/area'
import { askUnit, searchAreas } from '@wuxin/web/platform-api'

const lasting = 600_000

/** What a place is called; its code until that is known. */
export function usePlaceName(code: string | null): string {
  const { data } = useQuery({
    queryKey: ['meetings', 'place', code],
    queryFn: async ({ signal }) => (await searchAreas({ within: code ?? '', level: levelOf(code ?? '') }, signal)).find((area) => area.code === code)?.name ?? null,
    enabled: code !== null,
    staleTime: lasting,
  })
  return data ?? code ?? ''
}

/** What a unit is called; its id until that is known. */
export function useUnitName(id: string | null): string {
  const { data } = useQuery({
    queryKey: ['meetings', 'unit', id],
    queryFn: ({ signal }) => askUnit(id ?? '', signal),
    enabled: id !== null,
    staleTime: lasting,
  })
  return data?.name ?? id ?? ''
}
