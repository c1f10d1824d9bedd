import type { ClockSetting } from '@wuxin/platform/working-day'
import type { CaseFacts } from './case.rules.ts'
import type { CaseState, WhistleKind, WhistleStatus } from './case.schema.ts'
import type { ClockName, FeedbackSettings } from './settings.schema.ts'

/** The setting that holds the time to report in (报到) of each kind of whistle. */
export const reportInClock = {
  emergency: 'reportInEmergency',
  enforcement: 'reportInEnforcement',
  hardship: 'reportInHardship',
} as const satisfies Record<WhistleKind, ClockName>

/** The clock that starts when a case comes into a state; null in 报到, where each unit has its own, and when closed. */
export function clockFor(state: CaseState, facts: Pick<CaseFacts, 'emergency' | 'reopened'>, settings: FeedbackSettings, handle: ClockSetting | null): ClockSetting | null {
  const clocks: Record<CaseState, ClockSetting | null> = {
    discover: facts.emergency ? settings.acceptEmergency : settings.accept,
    whistle: facts.emergency ? settings.acceptEmergency : settings.whistle,
    report_in: null,
    deliberate: facts.emergency ? settings.deliberateEmergency : settings.deliberate,
    handle: facts.reopened > 0 ? settings.mend : (handle ?? settings.handle),
    answer: settings.answer,
    rate: settings.ratingWindow,
    closed: null,
  }
  return clocks[state]
}

/** The instant at which the case is overdue next: in 报到 the earliest pending unit's, else its own. */
export function dueOf(state: CaseState, due: Date | null, whistles: readonly { status: WhistleStatus; due: Date }[]): Date | null {
  if (state !== 'report_in') return due
  const pending = whistles.filter((each) => each.status === 'pending').map((each) => each.due.getTime())
  return pending.length === 0 ? null : new Date(Math.min(...pending))
}

/** How long an overdue case stays on one level before it goes to the next. */
export function escalationStep(emergency: boolean, settings: FeedbackSettings): ClockSetting {
  return emergency ? settings.escalationStepEmergency : settings.escalationStep
}
