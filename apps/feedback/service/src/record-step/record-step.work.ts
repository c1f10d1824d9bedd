import { stepsOf } from '@wuxin/service/life/steps'
import { RecordStep } from './record-step.table.ts'

/** How records that are no cases move, and how the lines of their histories are written. */
export const { lineOf, take } = stepsOf(RecordStep)
