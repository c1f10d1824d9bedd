import type { Role } from '@wuxin/platform/role'
import type { Directory } from '../directory.ts'

/** What whoever answers for a record is called: the unit, or those who hold the post now. */
export function ownerName({ area, ownerUnit, ownerRole }: { area: string; ownerUnit: string | null; ownerRole: Role | null }, directory: Directory | undefined): string | null {
  if (ownerUnit !== null) return directory?.unitName(ownerUnit) ?? ownerUnit
  return ownerRole === null ? null : (directory?.holders(area, ownerRole).map(({ name }) => name).join('、') ?? '')
}
