import { bookingLifecycle, bookingRules, mayAnswer, type BookingAction, type BookingState } from '@wuxin/culture/booking.rules'
import { venueError } from '@wuxin/culture/venue.schema'
import type { Span } from '@wuxin/culture/venue.rules'
import type { Way } from '@wuxin/service/life/steps'
import { startClock, wakeWhenDue } from '@wuxin/service/life/clock'
import type { Acting } from '../culture.work.ts'
import type { Step } from '../step/step.table.ts'
import { lineOf, take, takeUp } from '../step/step.work.ts'
import { BookingSchema } from './booking.table.ts'

const way = { record: 'Booking', lifecycle: bookingLifecycle } as const satisfies Way<BookingState, BookingAction>

/**
 * A booking (预约) of a venue. What people do asks the lifecycle and the rules of the words, and throws TRANSITION_NOT_ALLOWED or FORBIDDEN before it
 * changes anything. Two that overlap are refused by the database alone: whoever writes one is ready for that.
 */
export class Booking extends BookingSchema.class {
  /** The first line of its history; what waits for approval has a clock. */
  book(by: Acting): Step {
    if (this.state === 'asked') this.waitForAnswer(by)
    return lineOf('Booking', this, by, { action: 'book', from: this.state, params: this.times() })
  }

  /** 同意. */
  hold(words: string | undefined, by: Acting): Step {
    this.assertMayDo('hold', by)
    return take(way, this, 'hold', by, { words: words ?? null })
  }

  /** 不同意, and why. */
  refuse(reason: string, by: Acting): Step {
    this.assertMayDo('refuse', by)
    this.reason = reason
    return take(way, this, 'refuse', by, { words: reason })
  }

  /** 改时间, by people. Throws BOOKING_OF_EVENT where the event is what moves. */
  move(to: Span, { needsApproval }: { needsApproval: boolean }, by: Acting): Step {
    this.assertOwn()
    this.assertMayDo('move', by)
    return this.shift(to, { needsApproval }, by)
  }

  /** Moves it, with its event or by itself; who may not approve has it approved again. */
  shift({ from, to }: Span, { needsApproval }: { needsApproval: boolean }, by: Acting): Step {
    const before = this.times()
    this.starts = from
    this.ends = to
    const state = needsApproval && !mayAnswer(this, by.caller) ? 'asked' : 'held'
    const step = take(way, this, 'move', by, { to: state, params: { ...this.times(), before: before.starts } })
    if (this.state === 'asked') this.waitForAnswer(by)
    return step
  }

  /** 取消, by people, and why. Throws BOOKING_OF_EVENT where the event is what ends. */
  cancel(reason: string, by: Acting): Step {
    this.assertOwn()
    this.assertMayDo('cancel', by)
    return this.release(reason, by)
  }

  /** Given back with its event, or because the venue closes. */
  release(reason: string, by: Acting): Step {
    this.reason = reason
    return take(way, this, 'cancel', by, { words: reason })
  }

  /** Nobody answered in time: one level up. */
  escalate(by: Acting): Step {
    return takeUp(way, this, 'escalate', by)
  }

  /** It would begin by now, and nobody has answered. */
  lapse(by: Acting): Step {
    return take(way, this, 'lapse', by)
  }

  /** The span that it takes. */
  span(): Span {
    return { from: this.starts, to: this.ends }
  }

  private assertMayDo(action: BookingAction, by: Acting): void {
    bookingRules.assertMayDo(action, { ...this.facts() }, by.caller)
  }

  private assertOwn(): void {
    if (this.event !== null) throw venueError('BOOKING_OF_EVENT', { event: this.event })
  }

  private facts() {
    return { state: this.state, area: this.area, units: this.units, askedBy: this.byId, event: this.event }
  }

  /** The clock of the answer, which is due before it begins. */
  private waitForAnswer(by: Acting): void {
    startClock(this, by, by.settings.bookAnswer)
    if (this.dueAt !== null && this.dueAt > this.starts) {
      startClock(this, by, null, this.starts)
      wakeWhenDue(this)
    }
  }

  private times() {
    return { starts: this.starts.toISOString(), ends: this.ends.toISOString() }
  }
}
BookingSchema.setClass(Booking)
