import { levelOf } from '@wuxin/platform/area'
import { useActivePlace } from '@wuxin/web/place'
import { useSession } from '@wuxin/web/session'

/** The place whose reception is in view: the chosen one, else the caller's own; `compound` where it is a single one. */
export function useReceptionArea(): { area: string; compound: string | null } {
  const { caller } = useSession()
  const area = useActivePlace() ?? caller.grants[0]?.area ?? caller.county ?? ''
  return { area, compound: levelOf(area) === 'compound' ? area : null }
}
