import { parentOf } from '@wuxin/platform/area'
import type { Role } from '@wuxin/platform/role'
import { people } from '../people.ts'
import { compounds } from '../places.ts'
import { propertyOf } from '../units.ts'

/** All who hold a role at a place or in its grids, by user name. */
const holdersAt = (role: Role, area: string): string[] =>
  people.filter(({ grants }) => grants.some((held) => held.role === role && (held.area === area || (role === 'grid_worker' && held.area.startsWith(area))))).map(({ userName }) => userName)

/** The first of them. */
const holderAt = (role: Role, area: string): string | null => holdersAt(role, area)[0] ?? null

/** The same where the sample gives everybody one. Throws a RangeError where it does not. */
function the(role: Role, area: string): string {
  const found = holderAt(role, area)
  if (!found) throw new RangeError(`no ${role} at ${area}`)
  return found
}

const names = new Map(people.map(({ userName, name }) => [userName, name]))
/** What somebody of the sample is called. */
export const nameOfUser = (userName: string): string => names.get(userName) ?? userName

/** The two or three who walk a compound together: its first grid workers and a party member. */
export const walkersOf = (compound: string): string[] => [...holdersAt('grid_worker', compound).slice(0, 2), ...holdersAt('party_member', compound).slice(0, 1)]

/** Those who see to the hazards of a compound: who walks, who judges, who mends for which unit, and who looks again. */
export function hands(compound: string) {
  const community = parentOf(compound) ?? compound
  const sample = compounds.find(({ code }) => code === compound)
  const company = sample ? propertyOf(sample) : null
  const manager = company === null ? null : holderAt('property_manager', compound)
  const secretary = the('branch_secretary', compound)
  const worker = the('community_worker', community)
  return {
    walker: the('grid_worker', compound),
    secretary,
    worker,
    township: the('township_officer', compound.slice(0, 9)),
    /** The property company with its manager, else the branch itself; who mended it inspects and closes it not. */
    mender: company !== null && manager !== null ? { by: manager, name: nameOfUser(manager), owner: { ownerUnit: company }, judge: secretary } : { by: secretary, name: nameOfUser(secretary), owner: { ownerRole: 'branch_secretary' as const }, judge: worker },
  }
}
