import { useQuery } from '@tanstack/react-query'
import { searchPublicPlaces } from './public-places.ts'

/** What lies in a place, in the order of the codes; the counties and their townships without one. Nothing is asked while it is not `wanted`. */
export function usePlacesIn(within: string | null, wanted = true) {
  return useQuery({
    queryKey: ['public places', 'in', within],
    queryFn: ({ signal }) => searchPublicPlaces(within ? { within } : {}, signal),
    enabled: wanted,
    staleTime: 600_000,
  })
}
