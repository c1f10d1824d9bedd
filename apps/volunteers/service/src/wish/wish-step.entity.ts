import type { Trace } from '@wuxin/service/life/history'
import type { Way } from '@wuxin/service/life/steps'
import { signsOf } from '@wuxin/volunteers/contact.rules'
import { volunteerError } from '@wuxin/volunteers/volunteers.schema'
import { wishLifecycle, wishRules } from '@wuxin/volunteers/wish.rules'
import type { Voice, WishAction } from '@wuxin/volunteers/wish.schema'
import type { Step } from '../step/step.table.ts'
import { take } from '../step/step.work.ts'
import type { Acting } from '../volunteers.work.ts'
import type { WishSchema } from './wish.table.ts'

/** What is kept of a wish, which every step reads and changes. */
type Kept = InstanceType<typeof WishSchema.class>

/** How a wish moves. */
export const wishWay = { record: 'Wish', lifecycle: wishLifecycle } as const satisfies Way<Kept['state'], WishAction>

/** Moves the wish, starts the clock of the state that it enters, and writes the line of its history. Throws TRANSITION_NOT_ALLOWED. */
export const move = (found: Kept, action: WishAction, by: Acting, trace: Trace = {}): Step => take(wishWay, found, action, by, trace)

/** Throws TRANSITION_NOT_ALLOWED, or FORBIDDEN where the rules of the words let the caller not. */
export function allow(found: Kept, action: WishAction, by: Acting): void {
  wishRules.assertMayDo(action, found, by.caller)
}

/** Who says how it was; the holder of the tracking code needs no post. Throws SELF_CONFIRMATION for whoever fulfilled it, by a code as well, TRANSITION_NOT_ALLOWED and FORBIDDEN. */
export function voiceOf(found: Kept, action: 'confirm' | 'dispute' | 'rate', by: Acting): Voice {
  if (by.account !== null && found.fulfillers.includes(by.account.id)) throw volunteerError('SELF_CONFIRMATION', {})
  if (by.caller.kind !== 'staff') return 'resident'
  allow(found, action, by)
  return 'call_back'
}

/** What the record knows of people, which no published word and no title may hold: who wished, how to reach them, who took it down. */
export const namesIn = ({ wisherName, wisherPhone, spot, registrarName }: Pick<Kept, 'wisherName' | 'wisherPhone' | 'spot' | 'registrarName'>): string[] =>
  [...signsOf({ name: wisherName, phone: wisherPhone, spot }), ...(registrarName === null ? [] : [registrarName])]

/** Nobody has it any more; the history says who had. */
export function letGo(found: Kept): void {
  Object.assign(found, {
    claimerId: null, claimerName: null, claimerUnit: null, claimedAt: null, contactDay: null, contactWords: null, contactedAt: null, fulfilWords: null, fulfilPhotos: [], fulfilledAt: null,
  })
}
