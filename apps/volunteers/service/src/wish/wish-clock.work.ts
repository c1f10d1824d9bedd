import { eachOf } from '@wuxin/service/life/due-work'
import { is } from '@wuxin/service/list/condition'
import type { Work } from '@wuxin/service/work'
import { isWishExpired } from '@wuxin/volunteers/wish.rules'
import type { Step } from '../step/step.table.ts'
import type { Acting } from '../volunteers.work.ts'
import { stepOn } from './wish-step.work.ts'
import { Wish } from './wish.entity.ts'

/** What becomes of a wish for which nobody did anything in time. */
function whatNow(wish: Wish, by: Acting): Step {
  if (wish.state === 'claim') return isWishExpired(wish.until, by.now) ? wish.expire(by) : wish.relist(by)
  if (wish.state === 'contact') return wish.dueAt !== null && wish.dueAt < by.now ? wish.lapseClaim(by) : wish.remind(by)
  return wish.state === 'rate' ? wish.lapse(by) : wish.escalate(by)
}

/** Wishes whose time is over: unclaimed ones go into the next round or expire, claims without contact lapse, ratings do, and the rest goes up one level. */
export const overdueWishes = eachOf(Wish, (now) => is`r.wake_at < ${now}`, (wish: Wish, work: Work) => stepOn(work, wish, whatNow))
