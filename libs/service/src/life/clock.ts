import { p } from '@mikro-orm/core'
import { nextLevel, type EscalationLevel } from '@wuxin/platform/escalation.rules'
import { DomainError } from '@wuxin/platform/error'
import { deadline, type ClockSetting } from '@wuxin/platform/working-day'
import type { ActingUnder } from './acting.ts'

/** The clock of a record that waits for somebody: spread it into the entity's property table. */
export const clocked = {
  /** The setting whose clock runs; null where none does, or where a date was set by hand. */
  clock: p.json<ClockSetting>().strictNullable(),
  /** When the clock that runs was started. */
  clockSince: p.datetime().strictNullable(),
  dueAt: p.datetime().strictNullable(),
  /** When the clock acts next: hands what is overdue up, or closes what nobody confirmed. */
  wakeAt: p.datetime().strictNullable(),
  escalatedTo: p.text().$type<EscalationLevel>().strictNullable(),
} as const

/** The clock of a record that nothing has happened to yet. */
export const noClock = { clock: null, clockSince: null, dueAt: null, wakeAt: null, escalatedTo: null } as const

/** A record that waits for somebody until a deadline. */
interface Clocked {
  area: string
  clock: ClockSetting | null
  clockSince: Date | null
  dueAt: Date | null
  wakeAt: Date | null
  escalatedTo: EscalationLevel | null
  updatedAt: Date
}

type Moment = Pick<ActingUnder<unknown>, 'now' | 'directory'>

/** Starts a clock, or sets the deadline by hand; null stops it. Whoever is told of it when it runs out is as before. */
export function runClock(found: Pick<Clocked, 'clock' | 'clockSince' | 'dueAt'>, { now, directory }: Moment, clock: ClockSetting | null, byHand?: Date): void {
  found.clock = byHand ? null : clock
  found.clockSince = now
  found.dueAt = byHand ?? (clock && deadline(now, clock, directory.calendar))
}

/** The clock acts at the deadline, and escalation begins anew. */
export function wakeWhenDue(found: Pick<Clocked, 'dueAt' | 'wakeAt' | 'escalatedTo'>): void {
  found.wakeAt = found.dueAt
  found.escalatedTo = null
}

/** Starts the clock of the state just entered, or sets its deadline by hand; null stops it. Escalation begins anew. */
export function startClock(found: Omit<Clocked, 'area' | 'updatedAt'>, at: Moment, clock: ClockSetting | null, byHand?: Date): void {
  runClock(found, at, clock, byHand)
  wakeWhenDue(found)
}

/** The level that a record is handed up to whose clock ran out. Throws TRANSITION_NOT_ALLOWED above the county. */
export function levelAfter(found: Pick<Clocked, 'area' | 'escalatedTo'> & { state: string }): EscalationLevel {
  const level = nextLevel(found)
  if (level === null) throw new DomainError('TRANSITION_NOT_ALLOWED', { state: found.state, action: 'escalate' }, 'conflict')
  return level
}

/** Has a record wait at a level, from which the next clock runs. */
export function handUp(found: Pick<Clocked, 'area' | 'escalatedTo' | 'wakeAt'>, level: EscalationLevel, { now, directory }: Moment, step: ClockSetting): void {
  found.escalatedTo = level
  found.wakeAt = nextLevel(found) && deadline(now, step, directory.calendar)
}

/** A deadline that is still ahead, counted again because the calendar may have changed; what happens next happens then. */
export function setDue(found: Pick<Clocked, 'dueAt' | 'wakeAt' | 'updatedAt'>, due: Date | null, now: Date): void {
  if (found.dueAt?.getTime() === due?.getTime()) return
  Object.assign(found, { dueAt: due, wakeAt: due, updatedAt: now })
}

/** Counts the deadline of a clock that runs again, from where it started. One that was set by hand stays. */
export function recountClock(found: Omit<Clocked, 'area'>, { now, directory }: Moment): void {
  if (found.clock && found.clockSince) setDue(found, deadline(found.clockSince, found.clock, directory.calendar), now)
}
