import type { Way } from '@wuxin/service/life/steps'
import { leftToDeliver, ownParties, projectLifecycle, projectRules, type Party, type ProjectAction, type ProjectFacts, type ProjectState } from '@wuxin/volunteers/project.rules'
import { actsFor, postFor } from '@wuxin/volunteers/listing.rules'
import { volunteerError } from '@wuxin/volunteers/volunteers.schema'
import { DomainError } from '@wuxin/platform/error'
import { assertAllows } from '@wuxin/platform/lifecycle'
import { endOf } from '@wuxin/platform/working-day'
import { startClock } from '@wuxin/service/life/clock'
import type { Trace } from '@wuxin/service/life/history'
import type { Step } from '../step/step.table.ts'
import { take } from '../step/step.work.ts'
import type { Acting } from '../volunteers.work.ts'
import type { ProjectParty, ProjectSchema } from './project.table.ts'

/** What is kept of a project with its parts, which every step reads and changes. */
type Kept = InstanceType<typeof ProjectSchema.class>

/** The edition of the contract that a party signed last; null where it signed none. */
const signedBy = ({ signatures }: Kept, key: string): number | null => signatures.getItems().findLast(({ party }) => party === key)?.edition ?? null

/** The project as the rules of the words look at it. */
export function factsOf(found: Kept): ProjectFacts {
  const { state, area, units, claimedBy, edition } = found
  const parties = found.parties.getItems().map(({ key, unit, ownerArea, sides, agreedAt, evaluatedAt, actors }): Party =>
    ({ key, unit, area: ownerArea, sides, agreed: agreedAt !== null, signed: signedBy(found, key), evaluated: evaluatedAt !== null, actors }))
  return { state, area, units, claimedBy, edition, parties }
}

/** Throws TRANSITION_NOT_ALLOWED, or FORBIDDEN where the rules of the words let the caller not. */
export const allow = (found: Kept, action: ProjectAction, by: Acting): void => projectRules.assertMayDo(action, factsOf(found), by.caller)

/** For which party a step is taken. */
interface Acted {
  /** The party's unit, where the caller acts for several. */
  unit?: string | null
  /** Which parties may take the step at all. */
  whose?: (party: Party) => boolean
  /** Which of them have not taken it yet. */
  waits?: (party: Party) => boolean
}

const each = (): boolean => true

/**
 * The party for whom the caller takes a step, and in which post. Throws TRANSITION_NOT_ALLOWED, FORBIDDEN, SIDE_DONE where it was
 * taken for them before, and OTHER_SIDE for whoever acted for another party before, whichever posts they hold.
 */
export function actingFor(found: Kept, action: ProjectAction, by: Acting, { unit = null, whose = each, waits = each }: Acted = {}): { party: ProjectParty; by: Acting } {
  const facts = factsOf(found)
  assertAllows(projectLifecycle, facts.state, action)
  const may = facts.parties.filter((party) => actsFor(party, by.caller) && (unit === null || party.unit === unit) && whose(party))
  if (may.length === 0) throw new DomainError('FORBIDDEN', { action })
  const waiting = may.filter(waits)
  if (waiting.length === 0) throw volunteerError('SIDE_DONE', {})
  const own = ownParties(facts, by.caller).find((party) => waiting.includes(party))
  if (!own) throw volunteerError('OTHER_SIDE', {})
  return { party: partyOf(found, own.key), by: { ...by, post: postFor(own, by.caller) ?? by.post } }
}

/** Puts down that somebody acted for a party. */
export function bind(party: ProjectParty, { caller }: Acting): void {
  party.actors = [...new Set([...party.actors, caller.id])]
}

function partyOf({ parties }: Kept, key: string): ProjectParty {
  const found = parties.getItems().find((each) => each.key === key)
  if (!found) throw new Error(`the facts name the party ${key}`)
  return found
}

/** How a project moves. */
export const projectWay = { record: 'Project', lifecycle: projectLifecycle } as const satisfies Way<ProjectState, ProjectAction>

/** Moves the project, which goes where `to` says where the table leaves that open, starts the clock of the state that it enters, and writes the line of its history. Throws TRANSITION_NOT_ALLOWED. */
export const move = (found: Kept, action: ProjectAction, by: Acting, trace: Trace & { to?: ProjectState } = {}): Step => take(projectWay, found, action, by, trace)

/** Runs until the project's own last day; where that has passed, as long as a check takes. */
export function runUntilEnd(found: Kept, by: Acting): void {
  const end = endOf(found.to)
  if (end > by.now) startClock(found, by, null, end)
  else startClock(found, by, by.settings.projectCheck)
}

/** What is still to be delivered of each resource. */
export function leftOf({ parts, deliveries }: Kept): ReturnType<typeof leftToDeliver> {
  const given = deliveries.getItems()
  const delivered = (listing: string) => given.filter((delivery) => delivery.listing === listing).reduce((sum, { amount }) => sum + amount, 0)
  return leftToDeliver(parts.getItems().map(({ listing, side, amount }) => ({ listing, side, amount, delivered: delivered(listing) })))
}

/** It leaves its way, for a reason; what it held is free again. */
export function leave(found: Kept, action: 'decline' | 'withdraw' | 'terminate', reason: string, by: Acting): Step {
  found.reason = reason
  return move(found, action, by, { words: reason })
}
