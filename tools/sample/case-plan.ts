import type { z } from 'zod'
import type {
  acceptInput, answerInput, askExtensionInput, callBackInput, deliberateInput, finishInput, grantExtensionInput, handOverInput, rateInput,
  registerInput, reportInInput, returnWhistleInput, sendBackInput, superviseInput, tableInput, whistleInput,
} from '@wuxin/feedback/case-input.schema'
import type { EscalationLevel } from '@wuxin/platform/escalation.rules'
import type { County } from './places.ts'

type Input<Schema extends z.ZodType> = Omit<z.input<Schema>, 'id' | 'version'>

/** What each step of a planned case says; units are keys of the sample's `units`. */
export interface StepInputs {
  accept: Input<typeof acceptInput>
  handOver: Input<typeof handOverInput>
  whistle: Input<typeof whistleInput>
  reportIn: Input<typeof reportInInput>
  returnWhistle: Input<typeof returnWhistleInput>
  deliberate: Input<typeof deliberateInput>
  table: Input<typeof tableInput>
  askExtension: Input<typeof askExtensionInput>
  grantExtension: Input<typeof grantExtensionInput>
  finish: Input<typeof finishInput>
  sendBack: Input<typeof sendBackInput>
  answer: Input<typeof answerInput>
  rate: Input<typeof rateInput>
  callBack: Input<typeof callBackInput>
  supervise: Input<typeof superviseInput>
  escalate: { to: EscalationLevel }
  lapse: object
}

/** One step: who (a user name; null is the resident in `rate`, the system in `escalate` and `lapse`), when and what. */
export type PlannedStep = {
  [Action in keyof StepInputs]: { action: Action; at: Date; by: string | null; input: StepInputs[Action] }
}[keyof StepInputs]

/** Where planned cases come from; visits at the owners' committee become cases by themselves. */
export type PlannedChannel = z.input<typeof registerInput>['channel'] | 'resident_page'

/** A case to be played through the service's own procedures, each step with the clock at its `at`. */
export interface PlannedCase {
  county: County
  report: {
    at: Date
    /** Who took it down; null where the resident sent it. */
    by: string | null
    input: Omit<z.input<typeof registerInput>, 'channel'> & { channel: PlannedChannel }
  }
  steps: PlannedStep[]
}

/** The step with the units' ids in place of their keys. */
export function withUnitIds<Step extends PlannedStep>(step: Step, idOf: (key: string) => string): Step {
  const units = new Set(['unit', 'lead', 'should', 'units'])
  const swap = (name: string, value: unknown) => {
    if (!units.has(name)) return value
    return Array.isArray(value) ? value.map(idOf) : typeof value === 'string' ? idOf(value) : value
  }
  const input = Object.fromEntries(Object.entries(step.input).map(([name, value]) => [name, swap(name, value)]))
  return { ...step, input } as Step // the same fields, strings for strings
}
