import { holdsAt } from '@wuxin/platform/caller'
import { isUnitBound, type Role } from '@wuxin/platform/role'
import type { Directory } from '@wuxin/service/directory'
import { patrolError } from '@wuxin/patrols/patrols.schema'
import { permissions } from '@wuxin/patrols/permissions'
import type { Owner } from './hazard-step.entity.ts'

const mending: readonly Role[] = permissions['hazard:rectify']

/**
 * Whom a hazard at a place is given to: a unit, somebody of which has a post there, or those who hold a post of the place;
 * so that nothing lies with those who cannot see it. Throws UNIT_UNKNOWN, OWNER_WRONG and OWNER_ABSENT.
 */
export function ownerOf({ ownerUnit, ownerRole }: { ownerUnit: string | null; ownerRole: Role | null }, area: string, directory: Directory): Owner {
  if (ownerUnit !== null) {
    const { id, name } = directory.unit(ownerUnit)
    if (!holdsAt({ grants: directory.members(id) }, mending, area)) throw patrolError('OWNER_ABSENT', { name })
    return { unit: id, role: null, name }
  }
  if (ownerRole === null || isUnitBound(ownerRole) || !mending.includes(ownerRole)) throw patrolError('OWNER_WRONG', {})
  const names = directory.holders(area, ownerRole).map(({ name }) => name)
  if (names.length === 0) throw patrolError('OWNER_ABSENT', { name: '' })
  return { unit: null, role: ownerRole, name: names.join('、') }
}
