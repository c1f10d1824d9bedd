import { useQuery } from '@tanstack/react-query'
import { searchPublicPlaces } from '@wuxin/web/resident/public-places'

/** What lies in a place, in the order of the codes; the counties and their townships without one. */
export function usePlacesIn(within: string | null) {
  return useQuery({
    queryKey: ['feedback', 'places in', within],
    queryFn: ({ signal }) => searchPublicPlaces(within ? { within } : {}, signal),
    staleTime: 600_000,
  })
}
