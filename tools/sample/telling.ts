import { clockFor, dueOf, escalationStep, reportInClock } from '@wuxin/feedback/case-clock.rules'
import type { CaseState, WhistleKind, WhistleStatus } from '@wuxin/feedback/case.schema'
import { feedbackSettings } from '@wuxin/feedback/settings.schema'
import { escalationLevels, type EscalationLevel } from '@wuxin/platform/escalation.rules'
import { deadline, type Calendar, type ClockSetting } from '@wuxin/platform/working-day'
import type { PlannedStep } from './case-plan.ts'
import { addOfficeMinutes, officeDay } from './office-time.ts'
import type { Random } from './random.ts'

const MINUTE = 60_000

/** The settings that sample cases begin under: no county has changed any yet. */
export const sampleSettings = feedbackSettings.parse({})

/** What a telling needs to know of the case; `handle` is its category's time to handle. */
export interface Told {
  emergency: boolean
  handle: ClockSetting | null
  /** The state in which somebody let the clock run out; none where null. */
  late: CaseState | null
}

/** A case being told step by step: keeps its clocks, and escalates it whenever one runs out before the next step. */
export class Telling {
  readonly steps: PlannedStep[] = []
  state: CaseState = 'discover'
  reopened = 0
  now: Date
  readonly #told: Told
  readonly #calendar: Calendar
  readonly #random: Random
  #due: Date | null
  #whistles: { unit: string; status: WhistleStatus; due: Date }[] = []
  /** `of` is the deadline that the escalation goes back to. */
  #escalation: { level: EscalationLevel | null; at: Date | null; of: Date | null }

  constructor(reportedAt: Date, told: Told, calendar: Calendar, random: Random) {
    this.now = reportedAt
    this.#told = told
    this.#calendar = calendar
    this.#random = random
    this.#due = this.#clock('discover')
    this.#escalation = { level: null, at: this.#due, of: this.#due }
  }

  /** When the current step has to be done; null where nothing waits. */
  get due(): Date | null {
    return dueOf(this.state, this.#due, this.#whistles)
  }

  get pendingUnits(): string[] {
    return this.#whistles.filter((each) => each.status === 'pending').map((each) => each.unit)
  }

  /** Some office minutes later (any minutes in an emergency); past the deadline where this state is the late one. */
  after(from: number, to: number): Date {
    const minutes = this.#random.int(from, to)
    if (this.#told.late === this.state && this.due) {
      return addOfficeMinutes(new Date(Math.max(this.due.getTime(), this.now.getTime())), 60 + minutes, this.#calendar)
    }
    if (this.#told.emergency && this.reopened === 0) return new Date(this.now.getTime() + Math.ceil(minutes / 20) * MINUTE)
    return addOfficeMinutes(this.now, minutes, this.#calendar)
  }

  /** A share of the time that there is for handling: well before its end, unless late. */
  afterHandling(): Date {
    const clock = clockFor('handle', { emergency: this.#told.emergency, reopened: this.reopened }, sampleSettings, this.#told.handle)
    if (clock?.unit === 'workingDays') return this.after(Math.round(clock.amount * officeDay * 0.15), Math.round(clock.amount * officeDay * 0.7))
    const minutes = (clock?.amount ?? 1) * (clock?.unit === 'hours' ? 60 : 1)
    return this.after(minutes * 4, minutes * 14)
  }

  /** Notes a step and moves the case; a clock that ran out before it has escalated the case by then. */
  step(step: PlannedStep, to: CaseState = this.state): void {
    this.escalateUntil(step.at)
    this.steps.push(step)
    this.now = step.at
    if (to !== this.state) {
      this.state = to
      this.#due = this.#clock(to)
    }
    this.#followDue()
  }

  /** Starts each unit's own clock to report in. */
  whistle(step: Extract<PlannedStep, { action: 'whistle' }>): void {
    const { kind, units } = step.input
    this.#whistles = units.map((unit) => ({ unit, status: 'pending', due: this.#reportInDue(kind, step.at) }))
    this.step(step, 'report_in')
  }

  /** A unit reported in or returned the whistle; the last of them moves the case on. */
  whistleAnswered(step: Extract<PlannedStep, { action: 'reportIn' | 'returnWhistle' }>): void {
    this.escalateUntil(step.at)
    const status = step.action === 'reportIn' ? 'reported' : 'returned'
    this.#whistles = this.#whistles.map((each) => (each.unit === step.input.unit ? { ...each, status } : each))
    this.step(step, this.pendingUnits.length > 0 ? 'report_in' : 'deliberate')
  }

  /** A deadline that people set: by deliberation or by an extension. */
  moveDue(due: Date): void {
    this.#due = due
    this.#followDue()
  }

  /** Hands an overdue case up the tree (逐级上报), a minute after its clock and then step by step. */
  escalateUntil(until: Date): void {
    if (this.state === 'rate') return
    while (this.#escalation.at && this.#escalation.at.getTime() + MINUTE < until.getTime()) {
      const to = escalationLevels[escalationLevels.findIndex((level) => level === this.#escalation.level) + 1]
      if (!to) return
      const at = new Date(this.#escalation.at.getTime() + MINUTE)
      this.steps.push({ action: 'escalate', at, by: null, input: { to } })
      this.#escalation = { ...this.#escalation, level: to, at: deadline(at, escalationStep(this.#told.emergency, sampleSettings), this.#calendar) }
    }
  }

  /** Escalation begins anew with every new deadline. */
  #followDue(): void {
    const { due } = this
    if (due?.getTime() !== this.#escalation.of?.getTime()) this.#escalation = { level: null, at: due, of: due }
  }

  #clock(state: CaseState): Date | null {
    const clock = clockFor(state, { emergency: this.#told.emergency, reopened: this.reopened }, sampleSettings, this.#told.handle)
    return clock && deadline(this.now, clock, this.#calendar)
  }

  #reportInDue(kind: WhistleKind, from: Date): Date {
    return deadline(from, sampleSettings[reportInClock[kind]], this.#calendar)
  }
}
