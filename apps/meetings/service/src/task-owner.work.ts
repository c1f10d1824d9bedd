import { meetingError } from '@wuxin/meetings/meetings.schema'
import type { Role } from '@wuxin/platform/role'
import type { Directory } from '@wuxin/service/directory'

/** Whose a task is: a unit's, or that of those who hold a post at its place or nearest above it. */
export interface Owner {
  area: string
  ownerUnit: string | null
  ownerRole: Role | null
}

/** The units that a task's owner acts for, which see it from now on. Throws UNIT_UNKNOWN, POST_VACANT and OWNER_WRONG. */
export function ownerUnits({ area, ownerUnit, ownerRole }: Owner, directory: Directory): string[] {
  if (ownerUnit !== null) return [directory.unit(ownerUnit).id]
  if (ownerRole === null) throw meetingError('OWNER_WRONG', {})
  const holders = directory.holders(area, ownerRole)
  if (holders.length === 0) throw meetingError('POST_VACANT', { role: ownerRole, area })
  return [...new Set(holders.flatMap(({ unit }) => (unit ? [unit] : [])))]
}

/** The unit's name, or the names of those who hold the post; the post's code where nobody does any more. */
export function ownerName({ area, ownerUnit, ownerRole }: Owner, directory: Directory): string {
  if (ownerUnit !== null) return directory.unitName(ownerUnit)
  if (ownerRole === null) return ''
  const names = directory.holders(area, ownerRole).map(({ name }) => name)
  return names.length > 0 ? [...new Set(names)].join('、') : ownerRole
}
