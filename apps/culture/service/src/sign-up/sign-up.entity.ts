import { minorsOf } from '@wuxin/culture/party.rules'
import { mayHolder, signUpLifecycle, signUpRules, type ResidentSignUpAction } from '@wuxin/culture/sign-up.rules'
import type { Attendee, AttendanceMeans, SignUpAction } from '@wuxin/culture/sign-up.schema'
import { DomainError } from '@wuxin/platform/error'
import type { Acting } from '../culture.work.ts'
import type { Step } from '../step/step.table.ts'
import { lineOf, take } from '../step/step.work.ts'
import { SignUpSchema, type Guardian } from './sign-up.table.ts'

const way = { record: 'SignUp', lifecycle: signUpLifecycle } as const

/** Who comes, and who agrees where minors come by themselves. */
export interface Party {
  people: Attendee[]
  guardian: Guardian | null
}

/**
 * A sign-up (报名) in the line of its event, whose lock whoever calls this holds. Methods throw TRANSITION_NOT_ALLOWED or FORBIDDEN before
 * they change anything, and answer the line of the history, which `announceSignUp` writes down.
 */
export class SignUp extends SignUpSchema.class {
  /** The first line of its history. */
  enter(by: Acting): Step {
    return lineOf('SignUp', this, by, { action: 'enter', from: this.state, params: { place: this.place, heads: this.heads } })
  }

  /** Other people come, or another number of them; the place in the line stays. */
  amend({ people, guardian }: Party, minorsBelow: number, by: Acting): Step {
    this.allow('amend', by)
    const had = this.heads
    Object.assign(this, { people, guardian, heads: people.length, minors: minorsOf(people, minorsBelow) })
    return take(way, this, 'amend', by, { params: { had, heads: this.heads } })
  }

  /** A place came free (递补): it is held for them until then. */
  offer(until: Date, by: Acting): Step {
    this.until = until
    return take(way, this, 'offer', by, { params: { until: until.toISOString() } })
  }

  /** They take it. */
  confirm(by: Acting): Step {
    this.allow('confirm', by)
    this.until = null
    return take(way, this, 'confirm', by)
  }

  /** They do not come. */
  withdraw({ reason }: { reason?: string | undefined }, by: Acting): Step {
    this.allow('withdraw', by)
    this.leave(reason)
    return take(way, this, 'withdraw', by, { words: reason })
  }

  /** The offered place was not taken in time. */
  lapse(by: Acting): Step {
    const until = this.until?.toISOString() ?? ''
    this.leave()
    return take(way, this, 'lapse', by, { params: { until } })
  }

  /** They may not come, and why: whoever holds the code reads it. */
  remove({ reason }: { reason: string }, by: Acting): Step {
    this.allow('remove', by)
    this.leave(reason)
    return take(way, this, 'remove', by, { words: reason })
  }

  /** They are there, so many of them. */
  attend({ heads, means }: { heads: number; means: AttendanceMeans }, by: Acting): Step {
    if (by.caller.kind === 'staff') this.allow('attend', by)
    const step = take(way, this, 'attend', by, { params: { heads, means } })
    Object.assign(this, { attendedAt: by.now, attendedHeads: heads, means, until: null })
    return step
  }

  /** Pressed by mistake: they are not there. */
  unattend({ reason }: { reason: string }, by: Acting): Step {
    this.allow('unattend', by)
    Object.assign(this, { attendedAt: null, attendedHeads: null, means: null })
    return take(way, this, 'unattend', by, { words: reason })
  }

  private leave(reason?: string): void {
    Object.assign(this, { until: null, reason: reason ?? null })
  }

  /** Staff by their permission, whoever holds the code by what it opens. */
  private allow(action: SignUpAction, by: Acting): void {
    if (by.caller.kind === 'staff') return signUpRules.assertMayDo(action, this, by.caller)
    if (!mayHolder(action as ResidentSignUpAction, this)) throw new DomainError('TRANSITION_NOT_ALLOWED', { state: this.state, action }, 'conflict') // residents' procedures call these three alone
  }
}
SignUpSchema.setClass(SignUp)
