import { stepsOf } from '@wuxin/service/life/steps'
import { Step } from './step.table.ts'

/** How records move, and how the lines of their histories are written. */
export const { lineOf, take, takeUp } = stepsOf(Step)
