import { useActivePlace } from './place.ts'
import { useSession } from './session-context.ts'

const separator = ' · '
/** Digits of a county's code, whose name no path says, and of each level below it. */
const [ofCounty, ofLevel] = [6, 3]

/** The place that all rows of a list lie in: the one in view, or that of the reader's only post. */
function useView(): string | null {
  const active = useActivePlace()
  const areas = new Set(useSession().caller.grants.map(({ area }) => area))
  return active ?? (areas.size === 1 ? ([...areas][0] ?? null) : null)
}

/** A place in a list, without the names above it that every row would repeat; the whole path at a pointer's rest. A county, which no path has, by its name. */
export function PlaceText({ place: { code, name = '', path } }: { place: { code: string; name?: string; path: string } }) {
  const view = useView()
  const names = (path || name).split(separator)
  const above = view && code.startsWith(view) ? (view.length - ofCounty) / ofLevel : 0
  return <span className="wx-place-text" title={path}>{names.slice(Math.min(above, names.length - 1)).join(separator)}</span>
}
