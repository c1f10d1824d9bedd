import { z } from 'zod'
import { areaCode, countyOf, isWithin } from './area.ts'
import { isUnitBound, roles, type Role } from './role.ts'

/** One post of an account: a role in an area, and the unit that it acts for. */
export const grant = z.object({
  role: z.enum(roles),
  area: areaCode,
  unit: z.string().nullish(),
})
export type Grant = z.infer<typeof grant>

/** Who calls a procedure: the claims of the token that the gateway hands to services. */
export const caller = z.object({
  id: z.string(),
  name: z.string(),
  userName: z.string().nullable(),
  kind: z.enum(['staff', 'resident', 'service']),
  county: areaCode.nullable(),
  grants: z.array(grant),
  /** The session that they signed in with, where there is one. */
  session: z.string().nullish(),
})
export type Caller = z.infer<typeof caller>

/** Which roles hold each permission of a module. */
export type PermissionTable = Readonly<Record<string, readonly Role[]>>

/** A scope: records below `area`, and where `unit` is named only those in which that unit has business. */
export interface ScopePart {
  area: string
  unit: string | null
}

/** The parts of the tree in which a caller holds one of the roles. Empty: nowhere. */
export function scopeFor(who: Pick<Caller, 'grants'>, allowed: readonly Role[]): ScopePart[] {
  return who.grants
    .filter((each) => allowed.includes(each.role))
    .map((each) => ({ area: each.area, unit: isUnitBound(each.role) ? (each.unit ?? 'none') : null }))
}

/** The scope narrowed to one place that the caller chose; a place outside of it leaves nothing. */
export function narrow(scope: ScopePart[], place: string | null): ScopePart[] {
  if (!place) return scope
  return scope.flatMap((part) => {
    if (isWithin(place, part.area)) return [{ ...part, area: place }]
    return isWithin(part.area, place) ? [part] : []
  })
}

/** Whether the caller may do this to a record at `area` in which `units` have business. */
export function mayAt(who: Pick<Caller, 'grants'>, allowed: readonly Role[], area: string, units: readonly string[] = []): boolean {
  return scopeFor(who, allowed).some((part) => isWithin(area, part.area) && (part.unit === null || units.includes(part.unit)))
}

/** Whether the caller holds one of the roles at this place, whichever unit they are of. */
export const holdsAt = (who: Pick<Caller, 'grants'>, allowed: readonly Role[], area: string): boolean =>
  who.grants.some((each) => allowed.includes(each.role) && isWithin(area, each.area))

/** Whether the caller holds one of the roles anywhere in the county of this place. */
export const holdsInCounty = (who: Pick<Caller, 'grants'>, allowed: readonly Role[], area: string): boolean =>
  who.grants.some((each) => allowed.includes(each.role) && countyOf(each.area) === countyOf(area))

/** Whether the caller holds one of the roles at this place for the place itself, not for a unit. */
export const holdsForPlace = (who: Pick<Caller, 'grants'>, allowed: readonly Role[], area: string): boolean =>
  holdsAt(who, allowed.filter((role) => !isUnitBound(role)), area)

/** Whether the caller acts for this unit in one of the roles, in an area that holds the place. */
export const actsForUnit = (who: Pick<Caller, 'grants'>, allowed: readonly Role[], area: string, unit: string): boolean =>
  who.grants.some((each) => each.unit === unit && allowed.includes(each.role) && isWithin(area, each.area))
