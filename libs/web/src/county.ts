import { countyOf } from '@wuxin/platform/area'
import { useActivePlace } from './place.ts'
import { useSession } from './session.tsx'

/** The county whose settings and catalogues are meant: of the chosen place, else of the caller; blank where neither has one. */
export function useCounty(): string {
  const { caller } = useSession()
  return countyOf(useActivePlace() ?? caller.county ?? caller.grants[0]?.area ?? '')
}
