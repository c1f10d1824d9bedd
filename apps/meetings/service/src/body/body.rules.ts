import { hasParties, type BodyKind } from '@wuxin/meetings/body.schema'
import type { MeetingSettings } from '@wuxin/meetings/settings.schema'
import { isHeldOn, type Term } from '@wuxin/platform/post.rules'
import type { Role } from '@wuxin/platform/role'
import type { Day } from '@wuxin/platform/working-day'
import type { Directory } from '@wuxin/service/directory'

/** Somebody who sits in a body on a day: for a party by the post that they hold, or by their own term. */
export interface Sitting {
  party: string | null
  name: string
  user: string | null
  role: Role | null
  unit: string | null
  /** The term by which they sit; null for those of a party who sit by their post. */
  member: string | null
}

/** A term as the body keeps it. */
export interface OwnTerm extends Term, Pick<Sitting, 'party' | 'name' | 'user' | 'unit'> {
  id: string
}

interface Table {
  kind: BodyKind
  area: string
  members: readonly OwnTerm[]
}

/**
 * Who sits in a body on a day: for each party everybody who holds its role at the place or nearest above it, in the order
 * of the parties, then the body's own members. Nobody sits twice for the same party.
 */
export function sittingOf({ kind, area, members }: Table, { parties }: Pick<MeetingSettings, 'parties'>, directory: Directory, day: Day): Sitting[] {
  const byPost = (hasParties(kind) ? parties : []).flatMap(({ id, role }) =>
    directory.holders(area, role).map((post): Sitting => ({ party: id, name: post.name, user: post.user, role, unit: post.unit ?? null, member: null })),
  )
  const byTerm = members.filter((term) => isHeldOn(term, day)).map(({ id, party, name, user, unit }): Sitting => ({ party, name, user, role: null, unit, member: id }))
  const all = [...byPost, ...byTerm]
  return all.filter(({ party, user }, index) => user === null || all.findIndex((each) => each.user === user && each.party === party) === index)
}

/** How many it takes, and the party that must be there. */
export function quorumFor(kind: BodyKind, members: number, { quorum, neededParty, memberQuorum }: Pick<MeetingSettings, 'quorum' | 'neededParty' | 'memberQuorum'>): { needed: number; party: string | null } {
  return hasParties(kind) ? { needed: quorum, party: neededParty } : { needed: Math.ceil((members * memberQuorum) / 100), party: null }
}
