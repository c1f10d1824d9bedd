import { actsForUnit, holdsForPlace, type Caller } from '@wuxin/platform/caller'
import { permissions } from '@wuxin/volunteers/permissions'

/** For whom the caller may claim a wish at a place: for themselves, and for which units. */
export function claimsFor({ grants }: Pick<Caller, 'grants'>, area: string): { isSelf: boolean; units: string[] } {
  const allowed = permissions['wish:claim']
  const units = grants.flatMap(({ unit }) => (unit && actsForUnit({ grants }, allowed, area, unit) ? [unit] : []))
  return { isSelf: holdsForPlace({ grants }, allowed, area), units: [...new Set(units)] }
}
