import { eventLifecycle, eventRules } from '@wuxin/culture/event.rules'
import { eventError, type EventAction, type EventState } from '@wuxin/culture/event.schema'
import { dayOf } from '@wuxin/platform/working-day'
import { startClock } from '@wuxin/service/life/clock'
import type { Trace } from '@wuxin/service/life/history'
import type { Acting } from '../culture.work.ts'
import type { Step } from '../step/step.table.ts'
import { take } from '../step/step.work.ts'
import { assertTimes, type Kept } from './event-told.entity.ts'

const DAY = 86_400_000
const MINUTE = 60_000

/** How an event moves. */
export const eventWay = { record: 'CultureEvent', lifecycle: eventLifecycle } as const

/** Throws TRANSITION_NOT_ALLOWED, or FORBIDDEN where the rules of the words let the caller not. */
export function allow(event: Kept, action: EventAction, by: Acting): void {
  eventRules.assertMayDo(action, event, by.caller)
}

/** Throws EVENT_IN_PAST. */
export function assertAhead(starts: Date, { now }: Pick<Acting, 'now'>): void {
  if (starts <= now) throw eventError('EVENT_IN_PAST', { starts: starts.toISOString() })
}

/** Throws EVENT_TOO_EARLY before the day on which it begins. */
export function assertItsDay({ starts }: Pick<Kept, 'starts'>, { now }: Pick<Acting, 'now'>): void {
  if (dayOf(now) < dayOf(starts)) throw eventError('EVENT_TOO_EARLY', { day: dayOf(starts) })
}

/** The days of sign-up of an event that is published now: what nobody named is what the county usually does. Throws SIGN_UP_SPAN_WRONG, and SIGN_UP_OVER where its end is behind us. */
export function openForSignUp(event: Kept, { now, settings }: Pick<Acting, 'now' | 'settings'>): void {
  const from = event.signUpFrom !== null && event.signUpFrom > now ? event.signUpFrom : now
  const usual = new Date(Math.min(event.starts.getTime(), from.getTime() + settings.signUpFor * DAY))
  const to = event.signUpTo ?? usual
  if (to <= now) throw eventError('SIGN_UP_OVER', {})
  assertTimes({ ...event, signUpFrom: from, signUpTo: to })
  Object.assign(event, { signUpFrom: from, signUpTo: to, signUpClosed: false })
}

/** When the clock opens check-in. */
export const checkInAt = ({ starts }: Pick<Kept, 'starts'>, { settings }: Pick<Acting, 'settings'>): Date => new Date(starts.getTime() - settings.checkInBefore * MINUTE)

/** Until when people are to do what an event waits for, and when the clock takes its next step by itself. */
export function wait(event: Kept, by: Acting): void {
  const { settings } = by
  const checkIn = checkInAt(event, by)
  const publishBy = new Date(event.starts.getTime() - settings.publishBefore * DAY)
  const next: Partial<Record<EventState, [due: Date, wake: Date | null]>> = {
    // What is planned at short notice is not late by that.
    draft: [publishBy > by.now ? publishBy : event.starts, null],
    published: [event.starts, event.hasSignUp ? event.signUpFrom : checkIn],
    // Sign-up that lasts until the beginning ends with check-in.
    sign_up: [event.starts, event.signUpClosed || event.signUpTo === null || event.signUpTo > checkIn ? checkIn : event.signUpTo],
    check_in: [event.starts, null],
    running: [event.ends, null],
  }
  const waits = next[event.state]
  // What is to be archived has a clock of the settings, which its step has started.
  if (waits === undefined) return
  startClock(event, by, null, waits[0])
  event.wakeAt = waits[1]
}

/** Moves an event and says what it waits for next. Throws TRANSITION_NOT_ALLOWED. */
export function move(event: Kept, action: EventAction, by: Acting, trace: Trace & { to?: EventState } = {}): Step {
  const line = take(eventWay, event, action, by, trace)
  wait(event, by)
  return line
}
