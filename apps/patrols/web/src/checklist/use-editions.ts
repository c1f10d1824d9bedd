import { skipToken, useQuery } from '@tanstack/react-query'
import { placeKinds, type PlaceKind } from '@wuxin/patrols/place.rules'
import { useCounty } from '@wuxin/web/county'
import { useParams } from '@wuxin/web/router'
import { trpc } from '../api.ts'

/** All editions of the list of the kind of place that the address names, the newest first. */
export function useEditions() {
  const county = useCounty()
  const { kind = '' } = useParams()
  const placeKind = placeKinds.find((each): each is PlaceKind => each === kind)
  const query = useQuery(trpc.checklists.editions.queryOptions(placeKind ? { county, placeKind } : skipToken))
  return { county, placeKind, query }
}
