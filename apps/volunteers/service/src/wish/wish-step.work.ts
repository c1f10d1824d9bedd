import { loadTracked } from '@wuxin/service/life/tracking'
import { loadLocked } from '@wuxin/service/load'
import { inTurn, type Work } from '@wuxin/service/work'
import { contactUntil, isInHand } from '@wuxin/volunteers/wish.rules'
import type { claimWishInput } from '@wuxin/volunteers/wish-input.schema'
import type { claimedWish, residentWish, WishRecord } from '@wuxin/volunteers/wish-view.schema'
import { wishStates } from '@wuxin/volunteers/wish.schema'
import type { z } from 'zod'
import type { Step } from '../step/step.table.ts'
import { actingOn, type Acting } from '../volunteers.work.ts'
import { readTracked, readWish } from './wish-record.queries.ts'
import { recordView, residentView } from './wish-record.view.ts'
import { Wish } from './wish.entity.ts'
import { announceWish } from './wish.work.ts'

type Take = (found: Wish, by: Acting) => Step

/** Takes one step on a wish that is held already, and tells whom it concerns: what a clock does. */
export async function stepOn(work: Work, found: Wish, take: Take): Promise<void> {
  const had = found.claimerId
  await announceWish(work, found, take(found, await actingOn(work, found)), had)
}

/** Takes one step on the version of a wish that the caller saw, tells whom it concerns, and answers the wish as it is now. */
export async function step(work: Work, { id, version }: { id: string; version: number }, take: Take): Promise<WishRecord> {
  await stepOn(work, await loadLocked(work, Wish, id, version), take)
  return recordView(work, await readWish(work, id))
}

/** Takes one step for whoever holds the tracking code, and answers the wish as they see it. Throws TRACKING_CODE_UNKNOWN. */
export async function stepByCode(work: Work, code: string, take: Take): Promise<z.output<typeof residentWish>> {
  await stepOn(work, await loadTracked(work, Wish, code), take)
  return residentView(work, await readTracked(work, code))
}

/**
 * Claims a wish for the caller, or for a unit that they speak for: whoever is first has it. Somebody who claims several at once
 * is counted one after another. Throws NOT_FOUND, WISH_CLAIMED, WISH_EXPIRED, CLAIM_LIMIT, FORBIDDEN and TRANSITION_NOT_ALLOWED.
 */
export async function claim(work: Work, { id, unit }: z.output<typeof claimWishInput>): Promise<z.output<typeof claimedWish>> {
  await inTurn(work, 'claim', work.caller.id)
  const found = await loadLocked(work, Wish, id)
  const held = await work.em.count(Wish, { claimerId: work.caller.id, state: { $in: wishStates.filter(isInHand) } }, { filters: false })
  const by = await actingOn(work, found)
  await stepOn(work, found, (wish) => wish.claim({ unit, held }, by))
  return { id, version: found.version, number: found.number, contactUntil: contactUntil(work.now, by.settings).toISOString() }
}
