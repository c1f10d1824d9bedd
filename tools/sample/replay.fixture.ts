import { dueOf, clockFor, reportInClock } from '@wuxin/feedback/case-clock.rules'
import * as inputs from '@wuxin/feedback/case-input.schema'
import { caseLifecycle, caseRules, stateAfterRating, stateAfterWhistleAnswer, type CaseFacts } from '@wuxin/feedback/case.rules'
import type { CaseState, Outcome, Rating, WhistleStatus } from '@wuxin/feedback/case.schema'
import { defaultCategories } from '@wuxin/feedback/category.schema'
import type { CaseTally } from '@wuxin/feedback/figure.rules'
import { permissions } from '@wuxin/feedback/permissions'
import { mayAt } from '@wuxin/platform/caller'
import { advance } from '@wuxin/platform/lifecycle'
import { deadline, endOfDay } from '@wuxin/platform/working-day'
import type { z } from 'zod'
import { at, calendar } from './calendar.fixture.ts'
import type { PlannedCase, PlannedStep } from './case-plan.ts'
import { isOfficeTime } from './office-time.ts'
import { people } from './people.ts'
import { sampleSettings } from './telling.ts'

const staff = new Map(people.map((each) => [each.userName, each]))
const schemas: Record<string, z.ZodType> = {
  accept: inputs.acceptInput, handOver: inputs.handOverInput, whistle: inputs.whistleInput, reportIn: inputs.reportInInput,
  returnWhistle: inputs.returnWhistleInput, deliberate: inputs.deliberateInput, askExtension: inputs.askExtensionInput,
  grantExtension: inputs.grantExtensionInput, finish: inputs.finishInput, sendBack: inputs.sendBackInput, answer: inputs.answerInput,
  rate: inputs.rateInput, callBack: inputs.callBackInput, table: inputs.tableInput, supervise: inputs.superviseInput,
}

/** What became of a planned case, and every rule that it broke on the way. */
export interface Replayed {
  state: CaseState
  due: Date | null
  outcome: Outcome | null
  rating: Rating | null
  answered: boolean
  faults: string[]
  outOfHours: string[]
}

/** Plays a plan through the lifecycle's own table and rules, as the service will. */
export function replay(planned: PlannedCase, asOf: Date): Replayed {
  const { report, steps } = planned
  const category = defaultCategories.find((each) => each.code === report.input.category)
  const facts: CaseFacts = {
    state: 'discover', area: report.input.area, emergency: category?.emergency ?? false, leadUnit: null, whistles: [], extensionAsked: false, tabled: false, reopened: 0,
  }
  const result: Replayed = { state: 'discover', due: null, outcome: null, rating: null, answered: false, faults: [], outOfHours: [] }
  const fault = (step: PlannedStep | null, what: string) => result.faults.push(`${report.input.words.slice(0, 12)} ${step?.action ?? 'report'} ${step?.at.toISOString() ?? ''}: ${what}`)
  let whistles: { unit: string; status: WhistleStatus; due: Date }[] = []
  const clock = (state: CaseState, from: Date) => {
    const setting = clockFor(state, facts, sampleSettings, category?.handle ?? null)
    return setting && deadline(from, setting, calendar)
  }
  let due = clock('discover', report.at)
  let asked: Date | null = null
  let last = report.at

  const schema = report.by === null ? inputs.reportInput : inputs.registerInput
  const read = schema.safeParse(report.input)
  if (!read.success) fault(null, read.error.message)
  const registrar = report.by === null ? null : staff.get(report.by)
  if (registrar && !mayAt(registrar, permissions['case:register'], facts.area)) fault(null, `${report.by} may not register`)

  for (const step of steps) {
    if (step.at <= last) fault(step, 'not after the step before')
    if (step.at > asOf) fault(step, 'in the future')
    last = step.at
    const who = step.by === null ? null : staff.get(step.by)
    if (step.by !== null && !who) fault(step, `${step.by} is nobody`)
    if (who && !caseRules.mayDo(step.action, facts, { ...who, id: who.userName })) fault(step, `${step.by} may not in ${facts.state}`)
    if (!who && caseLifecycle.actions[step.action].by !== null && step.action !== 'rate') fault(step, 'nobody did it')
    const parsed = schemas[step.action]?.safeParse({ ...step.input, id: '0197f000-0000-7000-8000-000000000001', version: 1 })
    if (parsed && !parsed.success) fault(step, parsed.error.message)
    if (who && !facts.emergency && !isOfficeTime(step.at, calendar)) result.outOfHours.push(`${step.action} ${step.at.toISOString()}`)
    const open = dueOf(facts.state, due, whistles)
    if (step.action === 'escalate' && (!open || open >= step.at)) fault(step, 'escalated in time')
    if (step.action === 'lapse' && (!open || open >= step.at)) fault(step, 'lapsed in time')

    let to = facts.state
    if (step.action === 'whistle') {
      const limit = sampleSettings[reportInClock[step.input.kind]]
      whistles = step.input.units.map((unit) => ({ unit, status: 'pending', due: deadline(step.at, limit, calendar) }))
      facts.leadUnit = step.input.lead
      if (!step.input.units.includes(step.input.lead)) fault(step, 'lead is not whistled')
    }
    if (step.action === 'reportIn' || step.action === 'returnWhistle') {
      const status = step.action === 'reportIn' ? 'reported' : 'returned'
      whistles = whistles.map((each) => (each.unit === step.input.unit ? { ...each, status } : each))
      to = stateAfterWhistleAnswer(whistles)
    }
    facts.whistles = whistles
    if (step.action === 'askExtension') asked = endOfDay(at(`${step.input.until} 12:00`))
    if (step.action === 'answer') Object.assign(result, { outcome: step.input.outcome, answered: true })
    if (step.action === 'rate') {
      result.rating = step.input.rating
      to = stateAfterRating(step.input.rating, facts.reopened, sampleSettings)
      if (to === 'handle') facts.reopened += 1
    }
    const { to: targets } = caseLifecycle.actions[step.action]
    if (targets.length === 1 && targets[0]) [to] = targets
    const before: CaseState = facts.state
    facts.state = advance(caseLifecycle, before, step.action, to)
    facts.tabled ||= step.action === 'table'
    facts.extensionAsked = step.action === 'askExtension' || (facts.extensionAsked && step.action !== 'grantExtension')
    if (facts.state !== before) due = clock(facts.state, step.at)
    if (step.action === 'deliberate' && step.input.due) due = endOfDay(at(`${step.input.due} 12:00`))
    if (step.action === 'grantExtension') due = asked
  }
  return { ...result, state: facts.state, due: dueOf(facts.state, due, whistles) }
}

/** The plan's figures, counted by playing it. */
export function figuresOf(planned: readonly PlannedCase[], asOf: Date): CaseTally {
  const played = planned.map((each) => replay(each, asOf))
  const done = played.filter((each) => each.state === 'closed')
  const outcomes = (outcome: Outcome) => done.filter((each) => each.outcome === outcome).length
  const ratings = (rating: Rating) => done.filter((each) => each.rating === rating).length
  return {
    reported: played.length,
    answered: played.filter((each) => each.answered).length,
    closed: done.length,
    solved: outcomes('solved'),
    explained: outcomes('explained'),
    out_of_remit: outcomes('out_of_remit'),
    rated: done.filter((each) => each.rating !== null).length,
    satisfied: ratings('satisfied'),
    basically: ratings('basically'),
    dissatisfied: ratings('dissatisfied'),
  }
}
