import { startClock } from '@wuxin/service/life/clock'
import { stateAfterCallBack } from '@wuxin/volunteers/home-service.rules'
import type { Step } from '../step/step.table.ts'
import { lineOf, takeUp } from '../step/step.work.ts'
import type { Acting } from '../volunteers.work.ts'
import { allow, homeServiceWay, move, voiceOf } from './home-service-step.entity.ts'
import { HomeServiceSchema } from './home-service.table.ts'

/**
 * A matter of the property's service home (服务之家). Every method is one step: it asks the lifecycle and the rules of the words,
 * throws TRANSITION_NOT_ALLOWED, FORBIDDEN or an error of `VolunteerErrors` before it changes anything, and answers the line of
 * the history, which `announceHomeService` writes down.
 */
export class HomeService extends HomeServiceSchema.class {
  /** The first line of the history (报修). */
  ask(by: Acting): Step {
    startClock(this, by, by.settings.homeAccept)
    return lineOf('HomeService', this, by, { action: 'ask', from: this.state, params: { owner: this.unit === null ? '' : by.directory.unitName(this.unit) } })
  }

  /** 受理, with when somebody comes. */
  accept({ words }: { words?: string }, by: Acting): Step {
    allow(this, 'accept', by)
    return move(this, 'accept', by, { words })
  }

  /** 维修完成. */
  finish({ words, photos }: { words: string; photos: string[] }, by: Acting): Step {
    allow(this, 'finish', by)
    Object.assign(this, { result: words, resultPhotos: photos, finishedAt: by.now, finishedById: by.caller.id })
    return move(this, 'finish', by, { words, photos })
  }

  /** 回访, by the code or on the phone: what is not mended is repaired again (返修). Throws SELF_CONFIRMATION. */
  callBack({ mended, score, words }: { mended: boolean; score: number | null; words?: string }, by: Acting): Step {
    const voice = voiceOf(this, 'callBack', by)
    const step = move(this, 'callBack', by, { to: stateAfterCallBack(mended), words, params: { mended: mended ? 'yes' : 'no', voice, ...(score === null ? {} : { score }) } })
    this.callBacks = [...this.callBacks, { by: voice, mended, score, words: words ?? null, at: by.now.toISOString() }]
    if (mended) this.mendedAt = by.now
    else Object.assign(this, { reopened: this.reopened + 1, result: null, resultPhotos: [], finishedAt: null })
    return step
  }

  /** Not the property's to mend (不予受理), and whose it is. */
  decline({ reason }: { reason: string }, by: Acting): Step {
    allow(this, 'decline', by)
    this.reason = reason
    return move(this, 'decline', by, { words: reason })
  }

  /** 撤回, by the code or for whoever asked. */
  withdraw({ reason }: { reason?: string }, by: Acting): Step {
    const voice = voiceOf(this, 'withdraw', by)
    const step = move(this, 'withdraw', by, { words: reason, params: { voice } })
    this.reason = reason ?? null
    return step
  }

  /** The clock ran out: up one level (逐级上报). Throws TRANSITION_NOT_ALLOWED above the county. */
  escalate(by: Acting): Step {
    return takeUp(homeServiceWay, this, 'escalate', by)
  }
}
HomeServiceSchema.setClass(HomeService)
