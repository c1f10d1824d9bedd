import { escalation } from '@wuxin/feedback-service/case/escalation.job'
import { feedbackRouter } from '@wuxin/feedback-service/router'
import type { Caller } from '@wuxin/platform/caller'
import { countyOf } from '@wuxin/platform/area'
import type { Calendar } from '@wuxin/platform/working-day'
import type { Running } from '@wuxin/service/runtime'
import { sql } from 'kysely'
import { withUnitIds, type PlannedCase, type PlannedStep, type StepInputs } from '../case-plan.ts'
import { planCases, sampleAsOf } from '../cases.ts'
import { dispatchRules } from '../dispatch-rules.ts'
import { callAt, type SampleIds } from './caller.ts'
import { inOrder, type Deed } from './order.ts'
import { seenIn } from './seen.ts'

/** What loading cases needs to know. */
export interface CaseLoad {
  feedback: Running
  calendar: Calendar
  ids: SampleIds
  callerOf(userName: string): Caller
  /** The day on which the counties set their rules. */
  begin: Date
  now: Date
}

/** A case on its way: what its next step must name. */
interface Played {
  county: string
  number: string
  code: string
}

/** Has both counties set their dispatch rules, as their administrators would. */
export async function loadDispatchRules({ feedback, ids, callerOf, begin }: CaseLoad): Promise<void> {
  for (const { county, id: _id, unit, ...rule } of dispatchRules) {
    const caller = feedbackRouter.createCaller(callAt(feedback, callerOf(`${county}.admin`), begin))
    await caller.rules.edit({ ...rule, id: null, version: null, unit: unit && ids.unit(unit) })
  }
}

/**
 * Plays every planned case through the service's own procedures, in the order of time, so that history, audit and
 * statistics are what they would have been; `others` happen among them. Answers the number of cases.
 */
export async function loadCases(load: CaseLoad, others: Deed[]): Promise<number> {
  const plans = planCases(sampleAsOf(load.now), load.calendar)
  await inOrder([...others, ...plans.flatMap((plan) => deedsOf(plan, load))])
  return plans.length
}

function deedsOf(plan: PlannedCase, load: CaseLoad): Deed[] {
  let played: Played | null = null
  const report = async () => {
    played = await reported(plan, load)
  }
  const take = async (step: PlannedStep) => {
    if (!played) throw new Error('a case is reported before its steps')
    await taken(played, step, load)
  }
  // Reports of a county get their numbers one after the other; what the clocks do concerns all cases.
  return [
    { at: plan.report.at, after: [plan.county], of: plan, run: report },
    ...plan.steps.map((step): Deed => ({ at: step.at, after: isClocks(step) ? 'all' : [], of: plan, run: () => take(step) })),
  ]
}

const isClocks = ({ action }: PlannedStep) => action === 'escalate' || action === 'lapse'

async function reported(plan: PlannedCase, { feedback, callerOf }: CaseLoad): Promise<Played> {
  const { at, by, input: { channel, ...input } } = plan.report
  const caller = feedbackRouter.createCaller(callAt(feedback, by === null ? null : callerOf(by), at))
  const { title: _title, ...residentInput } = input
  const { number, code } = channel === 'resident_page' ? await caller.resident.report(residentInput) : await caller.cases.register({ ...input, channel })
  return { county: countyOf(input.area), number, code }
}

async function taken({ county, number, code }: Played, planned: PlannedStep, { feedback, ids, callerOf }: CaseLoad): Promise<void> {
  const { action, at, by, input } = withUnitIds(planned, ids.unit)
  // What the clocks do by themselves: the service's own job, at the minute in which it would have run.
  if (action === 'escalate' || action === 'lapse') return escalation.run({ ...feedback, now: () => at })
  const caller = feedbackRouter.createCaller(callAt(feedback, by === null ? null : callerOf(by), at))
  if (by === null) return void (await caller.resident.rate({ ...ratingOf(input), code }))
  const seen = await seenIn(feedback, 'case', sql`county = ${county} and number = ${number}`)
  // The plan pairs each action with the input of its own procedure.
  const step = caller.cases[action] as (input: object) => Promise<unknown>
  await step({ ...input, ...seen })
}

const ratingOf = (input: object) => input as StepInputs['rate'] // residents do nothing else
