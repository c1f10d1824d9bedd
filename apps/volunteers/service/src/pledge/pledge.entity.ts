import { endOf } from '@wuxin/platform/working-day'
import type { Told } from '@wuxin/service/life/acting'
import { startClock } from '@wuxin/service/life/clock'
import type { Trace } from '@wuxin/service/life/history'
import type { Way } from '@wuxin/service/life/steps'
import type { finishPledgeInput, notePledgeInput, reviewPledgeInput, withdrawPledgeInput } from '@wuxin/volunteers/pledge-input.schema'
import { pledgeLifecycle, pledgeRules } from '@wuxin/volunteers/pledge.rules'
import type { PledgeAction, PledgeState } from '@wuxin/volunteers/pledge.schema'
import type { Step } from '../step/step.table.ts'
import { lineOf, take, takeUp } from '../step/step.work.ts'
import type { Acting } from '../volunteers.work.ts'
import { PledgeSchema } from './pledge.table.ts'

const way = { record: 'Pledge', lifecycle: pledgeLifecycle } as const satisfies Way<PledgeState, PledgeAction>

/**
 * A member's pledge (承诺), published, kept and reviewed. Every method is one step: it asks the lifecycle and the rules of the
 * words, and throws TRANSITION_NOT_ALLOWED or FORBIDDEN before it changes anything.
 */
export class Pledge extends PledgeSchema.class {
  /** The first line of its history; whoever organises the place has so long to publish it. */
  make(by: Acting): Step {
    startClock(this, by, by.settings.pledgePublish)
    return lineOf('Pledge', this, by, { action: 'pledge', from: this.state, params: { due: this.due } })
  }

  /** 公示: from now on it is kept, until the end of the day that the member named. */
  publish(by: Acting): Step {
    const step = this.step('publish', by)
    this.publishedAt = by.now
    startClock(this, by, null, endOf(this.due))
    return step
  }

  /** 践诺: what was done so far, with evidence. */
  note({ words, photos }: Told<typeof notePledgeInput>, by: Acting): Step {
    return this.step('note', by, { words, photos })
  }

  /** Kept, as the member sees it. */
  finish({ words, photos }: Told<typeof finishPledgeInput>, by: Acting): Step {
    return this.step('finish', by, { words, photos })
  }

  /** 评诺. */
  review({ verdict, words }: Told<typeof reviewPledgeInput>, by: Acting): Step {
    const step = this.step('review', by, { words, params: { verdict } })
    Object.assign(this, { verdict, verdictWords: words, verdictBy: by.caller.name, verdictAt: by.now })
    return step
  }

  withdraw({ reason }: Told<typeof withdrawPledgeInput>, by: Acting): Step {
    this.reason = reason
    return this.step('withdraw', by, { words: reason })
  }

  /** Its day has come, finished or not: the review is next. */
  fallDue(by: Acting): Step {
    return take(way, this, 'fallDue', by, { params: { due: this.due } })
  }

  /** Nobody published or reviewed it in time: up one level. Throws TRANSITION_NOT_ALLOWED above the county. */
  escalate(by: Acting): Step {
    return takeUp(way, this, 'escalate', by)
  }

  /** A step that somebody takes. */
  private step(action: PledgeAction, by: Acting, trace: Trace = {}): Step {
    pledgeRules.assertMayDo(action, this, by.caller)
    return take(way, this, action, by, trace)
  }
}
PledgeSchema.setClass(Pledge)
