import { clockFor, dueOf, reportInClock } from '@wuxin/feedback/case-clock.rules'
import { caseLifecycle, caseRules, unitsToReportIn, type CaseFacts } from '@wuxin/feedback/case.rules'
import { caseError, type CaseAction, type CaseLine, type CaseState, type WhistleKind } from '@wuxin/feedback/case.schema'
import { DomainError } from '@wuxin/platform/error'
import { advance, assertAllows } from '@wuxin/platform/lifecycle'
import { deadline } from '@wuxin/platform/working-day'
import { runClock, setDue, wakeWhenDue } from '@wuxin/service/life/clock'
import { askedFor, type Extension } from '@wuxin/service/life/extension'
import { nextLine, type Trace } from '@wuxin/service/life/history'
import type { Acting } from '../feedback.work.ts'
import { Step, Whistle, type CaseSchema } from './case.table.ts'

/** What a step leaves in the history and on the clock; the case stays in its state where `to` is absent. */
interface Taken extends Trace {
  to?: CaseState
  /** A deadline set by hand, where no setting's clock is to run. */
  due?: Date
}

/** How the topic went that a case was brought before a meeting as; `step` is where it stands now. */
export interface TopicNews {
  topic: string
  number: string
  title: string
  step: string
  words: string | null
}

/** What is kept of a case, which every step reads and changes. */
type Kept = InstanceType<typeof CaseSchema.class>

/** The case as the rules of the words look at it. */
export function factsOf({ state, area, emergency, leadUnit, reopened, extension, tabledAt, whistles }: Kept): CaseFacts {
  return { state, area, emergency, leadUnit, reopened, extensionAsked: extension !== null, tabled: tabledAt !== null, whistles: whistles.getItems() }
}

/** Throws TRANSITION_NOT_ALLOWED where the lifecycle has no such step from here. */
export function reach(found: Kept, action: CaseAction): void {
  assertAllows(caseLifecycle, found.state, action)
}

/** Throws TRANSITION_NOT_ALLOWED, or FORBIDDEN where the rules of the words let the caller not. */
export function allow(found: Kept, action: CaseAction, by: Acting): void {
  caseRules.assertMayDo(action, factsOf(found), by.caller)
}

/** Calls units, each with a clock of its own that begins now. */
export function callUnits(found: Kept, units: readonly string[], kind: WhistleKind, { now, settings, directory }: Acting): void {
  const due = deadline(now, settings[reportInClock[kind]], directory.calendar)
  for (const unit of units) {
    const whistle = { area: found.area, unit, kind, status: 'pending', blownAt: now, due, answeredAt: null, reason: null, should: null } as const
    found.whistles.add(Object.assign(new Whistle(), whistle))
  }
}

/** The whistle that a unit has yet to answer. Throws WHISTLE_NOT_PENDING, and FORBIDDEN to whoever does not act for the unit. */
export function pendingWhistle(found: Kept, action: 'reportIn' | 'returnWhistle', unit: string, by: Acting): Whistle {
  reach(found, action)
  const whistle = found.whistles.getItems().find((each) => each.unit === unit && each.status === 'pending')
  if (!whistle) throw caseError('WHISTLE_NOT_PENDING', { unit })
  if (!unitsToReportIn(factsOf(found), by.caller).includes(unit)) throw new DomainError('FORBIDDEN', { action, unit })
  return whistle
}

/** The extension that is to be granted or refused. Throws EXTENSION_NOT_PENDING. */
export function pendingExtension(found: Kept, action: 'grantExtension' | 'refuseExtension', by: Acting): Extension {
  reach(found, action)
  const asked = askedFor(found)
  allow(found, action, by)
  return asked
}

/** Moves the case, restarts its clock and writes the line of its history. */
export function take(found: Kept, action: CaseLine, by: Acting, { to = found.state, due, ...trace }: Taken): Step {
  const from = found.state
  if (action !== 'report' && action !== 'topicMoved') found.state = advance(caseLifecycle, from, action, to)
  moveClock(found, by, to !== from || action === 'report' || action === 'handOver', due)
  if (to === 'closed') found.closedAt = by.now
  const step = Object.assign(new Step(), nextLine(found, by, { action, from, ...trace }))
  found.steps.add(step)
  return step
}

/** The clock of the state just entered, else the one that runs. Escalation begins anew with every new deadline. */
function moveClock(found: Kept, by: Acting, entered: boolean, byHand: Date | undefined): void {
  const before = found.dueAt?.getTime()
  if (entered || byHand) runClock(found, by, clockFor(found.state, factsOf(found), by.settings, found.handleClock), byHand)
  found.dueAt = dueOf(found.state, found.dueAt, found.whistles.getItems())
  if (entered || found.dueAt?.getTime() !== before) wakeWhenDue(found)
}

/**
 * Counts a deadline that is still ahead again, from where its clock started, because the calendar may have changed.
 * One that was set by hand stays, and so does one that is over.
 */
export function recountDeadline(found: Kept, { now, settings, directory: { calendar } }: Acting): void {
  if (found.dueAt === null || found.dueAt <= now) return
  for (const whistle of found.whistles.getItems().filter(({ status, due }) => status === 'pending' && due > now)) {
    whistle.due = deadline(whistle.blownAt, settings[reportInClock[whistle.kind]], calendar)
  }
  const own = found.clock && found.clockSince ? deadline(found.clockSince, found.clock, calendar) : found.dueAt
  const due = dueOf(found.state, own, found.whistles.getItems())
  setDue(found, due, now)
}
