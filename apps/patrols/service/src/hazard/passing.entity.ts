import type { PassedTo } from '@wuxin/patrols/hazard.schema'
import { patrolError } from '@wuxin/patrols/patrols.schema'
import type { Acting } from '../patrols.work.ts'
import { Passing } from './hazard.table.ts'

/** What the other module said of a whistle or topic: its own words for the step and the result. */
export interface News {
  record: { id: string; number: string }
  step: string
  answer: string | null
  isOver: boolean
}

/** Whether it stands in the way of another one: a whistle while it is under way, a topic for good. */
export const isPassedOn = ({ to, overAt }: { to: PassedTo; overAt: Date | string | null }): boolean => overAt === null || to === 'topic'

/** Throws PASSED_ON. */
export function assertNotPassedOn(passings: readonly Passing[], to: PassedTo): void {
  const before = passings.find((each) => each.to === to && isPassedOn(each))
  if (before) throw patrolError('PASSED_ON', { number: before.recordNumber })
}

/** A whistle or topic of which nothing is heard yet. */
export const passingOf = ({ area }: { area: string }, to: PassedTo, { caller, now }: Acting): Passing =>
  Object.assign(new Passing(), { area, to, recordId: null, recordNumber: null, step: null, answer: null, byId: caller.id, by: caller.name, at: now, overAt: null })

/** What was heard of it; an earlier answer stays where nothing new was said. */
export function keepNews(passing: Passing, { record, step, answer, isOver }: News, { now }: Acting): void {
  Object.assign(passing, { recordId: record.id, recordNumber: record.number, step, answer: answer ?? passing.answer, overAt: isOver ? now : passing.overAt })
}
