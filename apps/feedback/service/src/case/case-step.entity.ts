import { clockFor, dueOf, escalationTarget, reportInClock } from '@wuxin/feedback/case-clock.rules'
import { caseLifecycle, mayDo, unitsToReportIn, type CaseFacts } from '@wuxin/feedback/case.rules'
import { caseError, type CaseAction, type CaseLine, type CaseState, type EscalationLevel, type WhistleKind } from '@wuxin/feedback/case.schema'
import type { FeedbackSettings } from '@wuxin/feedback/settings.schema'
import { prefixAt } from '@wuxin/platform/area'
import type { Caller, Grant } from '@wuxin/platform/caller'
import { DomainError } from '@wuxin/platform/error'
import { advance } from '@wuxin/platform/lifecycle'
import { dayOf, deadline, endOfDay, type Day } from '@wuxin/platform/working-day'
import type { Directory } from '@wuxin/service/directory'
import { Step, Whistle, type CaseSchema, type StepParams } from './case.table.ts'

/** Who takes a step, when, and what the case's county knows and says. */
export interface Acting {
  caller: Pick<Caller, 'id' | 'name' | 'kind' | 'grants'>
  /** The post in which the caller acts here; null for residents and the system. */
  post: Grant | null
  now: Date
  /** The settings that the case began under. */
  settings: FeedbackSettings
  directory: Directory
}

/** What a step leaves in the timeline and on the clock; the case stays in its state where `to` is absent. */
interface Trace {
  to?: CaseState
  words?: string | null
  photos?: string[]
  params?: StepParams
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

/** The level to which the case is handed up next, passing over those above which it lies; null once the county has it. */
export function nextLevel({ area, escalatedTo }: Kept): EscalationLevel | null {
  let level = escalationTarget(escalatedTo)
  while (level && prefixAt(area, level) === null) level = escalationTarget(level)
  return level
}

/** Throws TRANSITION_NOT_ALLOWED where the lifecycle has no such step from here. */
export function reach(found: Kept, action: CaseAction): void {
  advance(caseLifecycle, found.state, action)
}

/** Throws TRANSITION_NOT_ALLOWED, or FORBIDDEN where the rules of the words let the caller not. */
export function allow(found: Kept, action: CaseAction, by: Acting): void {
  reach(found, action)
  if (!mayDo(action, factsOf(found), by.caller)) throw new DomainError('FORBIDDEN', { action })
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

/** Whether the deadline may still be moved to this day. Throws EXTENSION_PENDING, EXTENSION_LIMIT, EXTENSION_TOO_SHORT and DEADLINE_TOO_FAR. */
export function assertExtensible(found: Kept, until: Day, by: Acting): void {
  reach(found, 'askExtension')
  if (found.extension) throw caseError('EXTENSION_PENDING', { until: found.extension.until })
  allow(found, 'askExtension', by)
  const { extensionLimit: limit, extensionLongest: longest } = by.settings
  if (found.extensions >= limit) throw caseError('EXTENSION_LIMIT', { limit })
  const due = found.dueAt ?? by.now
  if (until <= dayOf(due)) throw caseError('EXTENSION_TOO_SHORT', { due: dayOf(due) })
  deadlineOn(until, deadline(due, longest, by.directory.calendar), by.now)
}

/** The extension that is asked for. Throws EXTENSION_NOT_PENDING. */
export function pendingExtension(found: Kept, action: 'grantExtension' | 'refuseExtension', by: Acting): { until: Day } {
  reach(found, action)
  if (!found.extension) throw caseError('EXTENSION_NOT_PENDING', {})
  allow(found, action, by)
  return found.extension
}

/** The end of a day as a deadline. Throws DATE_IN_PAST and DEADLINE_TOO_FAR. */
export function deadlineOn(day: Day, latest: Date, now: Date): Date {
  if (day < dayOf(now)) throw new DomainError('DATE_IN_PAST', { date: day })
  if (day > dayOf(latest)) throw caseError('DEADLINE_TOO_FAR', { latest: dayOf(latest) })
  return endOfDay(new Date(`${day}T00:00:00+08:00`))
}

/** Moves the case, restarts its clock and writes the line of the timeline. */
export function take(found: Kept, action: CaseLine, by: Acting, { to = found.state, words = null, photos = [], params = {}, due }: Trace): Step {
  const from = found.state
  if (action !== 'report' && action !== 'topicMoved') found.state = advance(caseLifecycle, from, action, to)
  startClock(found, by, to !== from || action === 'report' || action === 'handOver', due)
  if (to === 'closed') found.closedAt = by.now
  found.updatedAt = by.now
  found.stepCount += 1
  const { caller, post, now: at } = by
  const actor = { actorId: caller.id, actorName: caller.name, actorRole: post?.role ?? null, actorUnit: post?.unit ? by.directory.unitName(post.unit) : null }
  const line = { area: found.area, seq: found.stepCount, action, fromState: from, toState: to, at, words, photos, params, ...actor }
  const step = Object.assign(new Step(), line)
  found.steps.add(step)
  return step
}

/** The clock of the state just entered, else the one that runs. Escalation begins anew with every new deadline. */
function startClock(found: Kept, { now, settings, directory }: Acting, entered: boolean, byHand: Date | undefined): void {
  const before = found.dueAt?.getTime()
  let due = found.dueAt
  if (entered || byHand) {
    found.clock = byHand ? null : clockFor(found.state, factsOf(found), settings, found.handleClock)
    found.clockSince = now
    due = byHand ?? (found.clock && deadline(now, found.clock, directory.calendar))
  }
  found.dueAt = dueOf(found.state, due, found.whistles.getItems())
  if (!entered && found.dueAt?.getTime() === before) return
  found.escalatedTo = null
  found.wakeAt = found.dueAt
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
  if (due?.getTime() === found.dueAt.getTime()) return
  found.dueAt = due
  found.wakeAt = due
  found.updatedAt = now
}
