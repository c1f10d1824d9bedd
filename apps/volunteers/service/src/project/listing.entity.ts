import { listingLifecycle, listingRules, type ListingAction } from '@wuxin/volunteers/listing.rules'
import type { amendListingInput, closeListingInput } from '@wuxin/volunteers/listing.schema'
import { volunteerError } from '@wuxin/volunteers/volunteers.schema'
import { beginningOf, dayOf, type Day } from '@wuxin/platform/working-day'
import type { Told } from '@wuxin/service/life/acting'
import type { Step } from '../step/step.table.ts'
import { lineOf, take } from '../step/step.work.ts'
import type { Acting } from '../volunteers.work.ts'
import { ListingSchema } from './listing.table.ts'

/** How a listing moves. */
const way = { record: 'Listing', lifecycle: listingLifecycle } as const

/**
 * A need or a resource (需求、资源); whoever claims of it locks its row first, so that it is never oversold. Every method is one
 * step: it throws TRANSITION_NOT_ALLOWED, FORBIDDEN or an error of `VolunteerErrors` before it changes anything.
 */
export class Listing extends ListingSchema.class {
  /** The first line of its history. Throws LISTING_EXPIRED and LISTING_TOO_LONG. */
  add(by: Acting): Step {
    assertStands(this.title, { from: this.from, to: this.expiresOn }, by)
    return lineOf('Listing', this, by, { action: 'add', from: this.state, params: { side: this.side, amount: this.amount, measure: this.measure, to: this.expiresOn } })
  }

  /** 发布: from now on it can be claimed. Throws LISTING_EXPIRED. */
  publish(by: Acting): Step {
    allow(this, 'publish', by)
    assertStands(this.title, { from: this.from, to: this.expiresOn }, by)
    this.publishedAt = by.now
    return take(way, this, 'publish', by)
  }

  /** `held` is what its projects hold. Throws LISTING_HELD where less would be left, LISTING_EXPIRED and LISTING_TOO_LONG. */
  amend({ from, to, ...facts }: Told<typeof amendListingInput>, held: number, by: Acting): Step {
    allow(this, 'amend', by)
    assertStands(facts.title, { from, to }, by)
    if (facts.amount < held) throw volunteerError('LISTING_HELD', { held })
    const params = { amount: facts.amount, measure: facts.measure, to }
    Object.assign(this, { ...facts, from, expiresOn: to })
    return take(way, this, 'amend', by, { params })
  }

  /** 下架: nothing new is claimed of it. */
  close({ reason }: Told<typeof closeListingInput>, by: Acting): Step {
    allow(this, 'close', by)
    this.reason = reason
    return take(way, this, 'close', by, { words: reason })
  }

  /** Its last day has passed. */
  expire(by: Acting): Step {
    return take(way, this, 'expire', by, { params: { to: this.expiresOn } })
  }
}
ListingSchema.setClass(Listing)

/** Throws TRANSITION_NOT_ALLOWED, or FORBIDDEN where the rules of the words let the caller not. */
const allow = (found: Listing, action: ListingAction, by: Acting): void => listingRules.assertMayDo(action, found, by.caller)

/** Throws LISTING_EXPIRED where the last day has passed, LISTING_TOO_LONG where it lies further off than the county lets it. */
function assertStands(title: string, { from, to }: { from: Day; to: Day }, { now, settings }: Pick<Acting, 'now' | 'settings'>): void {
  if (to < dayOf(now)) throw volunteerError('LISTING_EXPIRED', { title, expiresOn: to })
  const latest = dayOf(new Date(beginningOf(from).getTime() + settings.listingLongest * 86_400_000))
  if (to > latest) throw volunteerError('LISTING_TOO_LONG', { latest })
}
