import { countyOf } from '@wuxin/platform/area'
import type { Caller } from '@wuxin/platform/caller'
import { useActivePlace } from '@wuxin/web/place'
import { useSession } from '@wuxin/web/session'

/** The county whose settings are meant: of the chosen place, else of the caller. */
export const countyFor = (caller: Caller, place: string | null): string => countyOf(place ?? caller.county ?? caller.grants[0]?.area ?? '')

/** The same, in a component. */
export function useCounty(): string {
  const { caller } = useSession()
  return countyFor(caller, useActivePlace())
}
