import { DomainError } from '@wuxin/platform/error'
import { dayOf } from '@wuxin/platform/working-day'
import type { Told } from '@wuxin/service/life/acting'
import { startClock } from '@wuxin/service/life/clock'
import type { acceptOrderInput, finishOrderInput } from '@wuxin/volunteers/order-input.schema'
import { stateAfterScore } from '@wuxin/volunteers/order.rules'
import { volunteerError } from '@wuxin/volunteers/volunteers.schema'
import type { Step } from '../step/step.table.ts'
import { lineOf, takeUp } from '../step/step.work.ts'
import type { Acting } from '../volunteers.work.ts'
import { allow, give, move, orderWay, undo, voiceOf, type Owner } from './order-step.entity.ts'
import { OrderSchema } from './order.table.ts'

/**
 * An order (点单) on its way; it has all that `OrderFacts` of the words asks for. Every method is one step: it asks the
 * lifecycle and the rules of the words, throws TRANSITION_NOT_ALLOWED, FORBIDDEN or an error of `VolunteerErrors` before it
 * changes anything, and answers the line of the history, which `announceOrder` writes down.
 */
export class Order extends OrderSchema.class {
  /** The first line of the history (点单). */
  place(by: Acting): Step {
    startClock(this, by, by.settings.orderDispatch)
    return lineOf('Order', this, by, { action: 'place', from: this.state, params: { source: this.source, title: this.offerTitle ?? '' } })
  }

  /** 派单; an order for an offer goes to its unit at once, by the system. */
  dispatch({ owner, words }: { owner: Owner; words?: string }, by: Acting): Step {
    if (by.caller.kind !== 'service') allow(this, 'dispatch', by)
    give(this, owner)
    return move(this, 'dispatch', by, { words, params: { owner: owner.name } })
  }

  /** 领单: a member takes it on. Throws ORDER_TAKEN where somebody was first. */
  take(by: Acting): Step {
    if (this.state !== 'dispatch') throw volunteerError('ORDER_TAKEN', { number: this.number })
    allow(this, 'take', by)
    give(this, { unit: null, person: by.caller.id, name: by.caller.name })
    return move(this, 'take', by, { params: { owner: by.caller.name } })
  }

  /** 接单, with the day on which somebody comes. Throws DATE_IN_PAST. */
  accept({ day, words }: Told<typeof acceptOrderInput>, by: Acting): Step {
    allow(this, 'accept', by)
    if (day !== null && day < dayOf(by.now)) throw new DomainError('DATE_IN_PAST', { date: day })
    this.appointment = day
    return move(this, 'accept', by, { words, params: { day: day ?? '' } })
  }

  /** Not theirs (退单): it waits to be dispatched anew. */
  refuse({ reason }: { reason: string }, by: Acting): Step {
    allow(this, 'refuse', by)
    const owner = this.ownerName ?? ''
    give(this, null)
    this.reason = reason
    return move(this, 'refuse', by, { words: reason, params: { owner } })
  }

  /** 转派 to another unit or member, who accepts it anew. Throws HANDED_TO_SAME. */
  handOn({ owner, reason }: { owner: Owner; reason: string }, by: Acting): Step {
    allow(this, 'handOn', by)
    if (owner.unit === this.ownerUnit && owner.person === this.ownerPerson) throw volunteerError('HANDED_TO_SAME', {})
    const from = this.ownerName ?? ''
    give(this, owner)
    return move(this, 'handOn', by, { words: reason, params: { from, owner: owner.name } })
  }

  /** Served (办结). `doers` are the accounts of those who did the work, beside the member who took it on: none of them ever passes or rates it. */
  finish({ outcome, words, photos, doers }: Pick<Told<typeof finishOrderInput>, 'outcome' | 'words' | 'photos' | 'doers'>, by: Acting): Step {
    allow(this, 'finish', by)
    const own = this.ownerPerson === null ? [] : [this.ownerPerson]
    Object.assign(this, { outcome, result: words, resultPhotos: photos, finishedAt: by.now, doers: [...new Set([...this.doers, ...doers, ...own])] })
    return move(this, 'finish', by, { words, photos, params: { outcome } })
  }

  /** 验收: done as ordered. Throws SELF_CONFIRMATION for whoever did the work. */
  pass({ words }: { words?: string }, by: Acting): Step {
    if (this.doers.includes(by.caller.id)) throw volunteerError('SELF_CONFIRMATION', {})
    allow(this, 'pass', by)
    return move(this, 'pass', by, { words })
  }

  /** Not done as ordered (退回重办). */
  sendBack({ reason }: { reason: string }, by: Acting): Step {
    allow(this, 'sendBack', by)
    undo(this)
    return move(this, 'sendBack', by, { words: reason })
  }

  /** 评单, by the code or heard on the phone: one or two of five sends it back, as often as the settings allow. */
  rate({ score, words }: { score: number; words?: string }, by: Acting): Step {
    const voice = voiceOf(this, 'rate', by)
    const to = stateAfterScore(score, this.reopened, by.settings)
    const step = move(this, 'rate', by, { to, words, params: { score, voice } })
    Object.assign(this, { score, ratings: [...this.ratings, { by: voice, score, words: words ?? null, at: by.now.toISOString() }] })
    if (to === 'serve') {
      this.reopened += 1
      undo(this)
    }
    return step
  }

  /** 不予受理: nobody here does that. */
  decline({ reason }: { reason: string }, by: Acting): Step {
    allow(this, 'decline', by)
    this.reason = reason
    return move(this, 'decline', by, { words: reason })
  }

  /** 撤单, by the code or for whoever ordered, before it was served. */
  withdraw({ reason }: { reason?: string }, by: Acting): Step {
    const voice = voiceOf(this, 'withdraw', by)
    const step = move(this, 'withdraw', by, { words: reason, params: { voice } })
    this.reason = reason ?? null
    return step
  }

  /** 群众监督: what anybody has to say on it. */
  remark({ words }: { words: string }, by: Acting): Step {
    return move(this, 'remark', by, { words })
  }

  supervise({ words }: { words: string }, by: Acting): Step {
    allow(this, 'supervise', by)
    this.supervised = true
    return move(this, 'supervise', by, { words })
  }

  /** Nobody rated it in time: closed without. */
  lapse(by: Acting): Step {
    return move(this, 'lapse', by)
  }

  /** The clock ran out: up one level (逐级上报), from which the next clock runs. Throws TRANSITION_NOT_ALLOWED above the county. */
  escalate(by: Acting): Step {
    return takeUp(orderWay, this, 'escalate', by)
  }
}
OrderSchema.setClass(Order)
