import type { archiveEventInput, cancelEventInput, closeSignUpInput, finishEventInput, openSignUpInput, postponeEventInput } from '@wuxin/culture/event-input.schema'
import { missingOf } from '@wuxin/culture/event.rules'
import { eventError } from '@wuxin/culture/event.schema'
import type { ScoreCard } from '@wuxin/culture/event-view.schema'
import { fenOf } from '@wuxin/platform/money.rules'
import type { Told as ToldBy } from '@wuxin/service/life/acting'
import type { Acting } from '../culture.work.ts'
import type { Step } from '../step/step.table.ts'
import { lineOf } from '../step/step.work.ts'
import { allow, assertAhead, assertItsDay, checkInAt, move, openForSignUp, wait } from './event-step.entity.ts'
import { assertTimes, changedIn, tellOf, type Told } from './event-told.entity.ts'
import { EventSchema } from './event.table.ts'

/**
 * An event (活动) on its seven steps. Every method is one step: it asks the lifecycle and the rules of the words, throws TRANSITION_NOT_ALLOWED,
 * FORBIDDEN or an error of `EventErrors` before it changes anything, and answers the line of the history, which `announceEvent` writes down.
 */
export class CultureEvent extends EventSchema.class {
  /** The first line of the history (策划). Throws EVENT_IN_PAST. */
  plan(by: Acting): Step {
    assertAhead(this.starts, by)
    wait(this, by)
    return lineOf('CultureEvent', this, by, { action: 'plan', from: this.state, photos: this.photos, params: { starts: this.starts.toISOString() } })
  }

  /** 修改; once it is published its time is moved by 延期 alone. Throws POSTPONE_INSTEAD, EVENT_INCOMPLETE and what `tellOf` throws. */
  amend(told: Told, by: Acting): Step {
    allow(this, 'amend', by)
    const fields = tellOf(told, this.area)
    const isMoved = fields.starts.getTime() !== this.starts.getTime() || fields.ends.getTime() !== this.ends.getTime()
    if (this.publishedAt !== null && (isMoved || fields.kind !== this.kind || fields.hasSignUp !== this.hasSignUp)) throw eventError('POSTPONE_INSTEAD', {})
    if (isMoved) assertAhead(fields.starts, by)
    const missing = this.publishedAt === null ? [] : missingOf(fields)
    if (missing.length > 0) throw eventError('EVENT_INCOMPLETE', { missing })
    const changed = changedIn(this, fields)
    Object.assign(this, fields)
    wait(this, by)
    return move(this, 'amend', by, { params: { changed } })
  }

  /** 发布: from now on everybody reads of it. Throws EVENT_INCOMPLETE, EVENT_IN_PAST and SIGN_UP_SPAN_WRONG. */
  publish(by: Acting): Step {
    allow(this, 'publish', by)
    const missing = missingOf(this)
    if (missing.length > 0) throw eventError('EVENT_INCOMPLETE', { missing })
    assertAhead(this.starts, by)
    if (this.hasSignUp) openForSignUp(this, by)
    this.publishedAt = by.now
    return move(this, 'publish', by)
  }

  /** 开始报名, or anew after it was closed. Throws SIGN_UP_OVER where its end is behind us. */
  openSignUp({ signUpTo }: ToldBy<typeof openSignUpInput>, by: Acting): Step {
    allow(this, 'openSignUp', by)
    const to = signUpTo === null ? this.signUpTo : new Date(signUpTo)
    if (to === null || to <= by.now) throw eventError('SIGN_UP_OVER', {})
    if (to > this.starts) throw eventError('SIGN_UP_SPAN_WRONG', {})
    Object.assign(this, { signUpFrom: this.signUpFrom !== null && this.signUpFrom < by.now ? this.signUpFrom : by.now, signUpTo: to, signUpClosed: false })
    return move(this, 'openSignUp', by, { params: { until: to.toISOString() } })
  }

  /** 停止报名. */
  closeSignUp({ words }: ToldBy<typeof closeSignUpInput>, by: Acting): Step {
    allow(this, 'closeSignUp', by)
    this.signUpClosed = true
    return move(this, 'closeSignUp', by, { words })
  }

  /** 开始签到; sign-up is over by that. Throws EVENT_TOO_EARLY. */
  openCheckIn(by: Acting): Step {
    allow(this, 'openCheckIn', by)
    assertItsDay(this, by)
    this.signUpClosed = this.hasSignUp
    return move(this, 'openCheckIn', by)
  }

  /** What the clock does next: opens sign-up, closes it, opens check-in. Throws TRANSITION_NOT_ALLOWED of an event that waits for nothing of these. */
  goOn(by: Acting): Step {
    if (this.state === 'published' && this.hasSignUp) return move(this, 'openSignUp', by, { params: { until: this.signUpTo?.toISOString() ?? '' } })
    const isCheckIn = this.signUpClosed || !this.hasSignUp || by.now >= checkInAt(this, by)
    this.signUpClosed = this.hasSignUp
    return move(this, isCheckIn ? 'openCheckIn' : 'closeSignUp', by)
  }

  /** 开始. Throws EVENT_TOO_EARLY. */
  start(by: Acting): Step {
    allow(this, 'start', by)
    assertItsDay(this, by)
    this.startedAt = by.now
    return move(this, 'start', by)
  }

  /** 结束: how it went. A score card is asked for by that. */
  finish({ words, photos, attended, costSpent }: ToldBy<typeof finishEventInput>, by: Acting): Step {
    allow(this, 'finish', by)
    Object.assign(this, { summary: words, photosAfter: photos, attended, costSpent: costSpent === null ? null : fenOf(costSpent), finishedAt: by.now })
    return move(this, 'finish', by, { words, photos })
  }

  /** 归档. */
  archive({ words }: ToldBy<typeof archiveEventInput>, by: Acting): Step {
    allow(this, 'archive', by)
    return move(this, 'archive', by, { words })
  }

  /** 延期 to another time. Who signed up stays signed up; sign-up is opened again where a later end of it is named. Throws EVENT_IN_PAST, END_BEFORE_START and SIGN_UP_SPAN_WRONG. */
  postpone({ starts, ends, signUpTo, reason }: ToldBy<typeof postponeEventInput>, by: Acting): Step {
    allow(this, 'postpone', by)
    const before = this.starts.toISOString()
    const hadSignUp = this.hasSignUp && this.state !== 'published'
    const to = signUpTo === null || !this.hasSignUp ? this.signUpTo : new Date(signUpTo)
    const times = { starts: new Date(starts), ends: new Date(ends), signUpFrom: this.signUpFrom, signUpTo: to }
    assertAhead(times.starts, by)
    assertTimes(times)
    Object.assign(this, times)
    if (hadSignUp) this.signUpClosed = to === null || to <= by.now
    return move(this, 'postpone', by, { to: hadSignUp ? 'sign_up' : 'published', words: reason, params: { before, starts: times.starts.toISOString() } })
  }

  /** 取消, and why. */
  cancel({ reason }: ToldBy<typeof cancelEventInput>, by: Acting): Step {
    allow(this, 'cancel', by)
    this.reason = reason
    return move(this, 'cancel', by, { words: reason })
  }

  /** What FEEDBACK says of its score card; nothing of the event itself changes by that. */
  answer(card: ScoreCard, by: Acting): Step {
    this.scoreCard = card
    return move(this, 'answer', by, { params: { number: card.number, news: card.closed ? 'closed' : 'opened' } })
  }
}
EventSchema.setClass(CultureEvent)
