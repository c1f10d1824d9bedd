import type { ScopePart } from '@wuxin/platform/caller'
import type { Work } from '@wuxin/service/work'

/** Where the caller may read what is open to all of a place, whichever unit they are of: for procedures that are countywide. */
export const openScope = ({ scope }: Pick<Work, 'scope'>): ScopePart[] => scope.map(({ area }) => ({ area, unit: null }))
