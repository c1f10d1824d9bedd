import { levelOf } from '@wuxin/platform/area'
import { useActivePlace } from '../place.ts'
import { useSession } from '../session.tsx'

/** The place that a new record is most likely about: the one in view, else the reader's own; none where that is a whole county. */
export function useOwnPlace(): string | undefined {
  const { caller } = useSession()
  const place = useActivePlace() ?? caller.grants[0]?.area
  return place !== undefined && levelOf(place) !== 'county' ? place : undefined
}
