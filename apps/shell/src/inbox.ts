import type { InboxItem, ModuleFace } from '@wuxin/web/module'
import { clockStanding, isSameDay, type Instant } from '@wuxin/web/time'

/** One thing to do, with the module that it comes from. */
export interface Task extends InboxItem {
  face: ModuleFace
}

/** By urgency: overdue, due today, due later, without a clock. */
export const urgencies = ['overdue', 'today', 'later', 'open'] as const
export type Urgency = (typeof urgencies)[number]

/** How urgent a thing is. */
export function urgencyOf({ dueAt }: Pick<InboxItem, 'dueAt'>, now: Instant): Urgency {
  if (!dueAt) return 'open'
  if (clockStanding(dueAt, now) === 'overdue') return 'overdue'
  return isSameDay(dueAt, now) ? 'today' : 'later'
}

/** The things to do, the soonest first; those without a clock come last. */
export const byUrgency = (tasks: readonly Task[]): Task[] => [...tasks].sort((one, other) => (one.dueAt ?? '9').localeCompare(other.dueAt ?? '9'))
