import { holdsAt, type Caller } from '@wuxin/platform/caller'
import { DomainError } from '@wuxin/platform/error'
import { isUnitBound } from '@wuxin/platform/role'
import type { Directory } from '@wuxin/service/directory'
import type { Work } from '@wuxin/service/work'
import { permissions } from '@wuxin/volunteers/permissions'
import { volunteerError } from '@wuxin/volunteers/volunteers.schema'
import type { Step } from '../step/step.table.ts'
import type { Acting } from '../volunteers.work.ts'
import { roomAgain } from './offer.work.ts'
import type { Owner } from './order-step.entity.ts'
import type { Order } from './order.entity.ts'

const serves = (grants: Caller['grants'], area: string): boolean => holdsAt({ grants }, permissions['order:serve'], area)

/**
 * Whom an order at a place is given to: a unit, somebody of which has a post there, or a member who has one; so that nothing
 * lies with those who cannot see it. Throws UNIT_UNKNOWN, PERSON_UNKNOWN and OWNER_ABSENT.
 */
function ownerOf({ unit, person }: { unit: string | null; person: string | null }, area: string, directory: Directory): Owner {
  if (unit !== null) {
    const { id, name } = directory.unit(unit)
    if (!serves(directory.members(id), area)) throw volunteerError('OWNER_ABSENT', { name })
    return { unit: id, person: null, name }
  }
  const posts = directory.postsOf(person ?? '')
  const [post] = posts
  if (!post) throw new DomainError('PERSON_UNKNOWN', { id: person })
  if (!serves(posts.filter(({ role }) => !isUnitBound(role)), area)) throw volunteerError('OWNER_ABSENT', { name: post.name })
  return { unit: null, person: post.user, name: post.name }
}

/** Whom an order is given to, as the caller says it. */
type Chosen = Parameters<typeof ownerOf>[0]

/** Gives an order to a unit or member by a step of its own; an offer that it is for has room for it. Throws what `ownerOf`, the step and `roomAgain` throw. */
export async function giveTo(work: Work, order: Order, chosen: Chosen, { directory }: Pick<Acting, 'directory'>, step: (owner: Owner) => Step): Promise<Step> {
  const taken = step(ownerOf(chosen, order.area, directory))
  await roomAgain(work, order, chosen.unit)
  return taken
}
