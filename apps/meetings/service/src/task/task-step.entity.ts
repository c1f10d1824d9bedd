import { taskLifecycle, taskRules, type TaskFacts } from '@wuxin/meetings/task.rules'
import type { TaskAction, TaskState } from '@wuxin/meetings/task.schema'
import { advance } from '@wuxin/platform/lifecycle'
import { askedFor, type Extension } from '@wuxin/service/life/extension'
import type { Trace } from '@wuxin/service/life/history'
import type { Acting } from '../meetings.work.ts'
import type { Step } from '../step/step.table.ts'
import { lineOf } from '../step/step.work.ts'
import type { TaskSchema } from './task.table.ts'

/** What is kept of a task, which every step reads and changes. */
type Kept = InstanceType<typeof TaskSchema.class>

/** The task as the rules of the words look at it. */
export function factsOf({ state, area, units, ownerUnit, ownerRole, extension }: Kept): TaskFacts {
  return { state, area, units, ownerUnit, ownerRole, extensionAsked: extension !== null }
}

/** Throws TRANSITION_NOT_ALLOWED, or FORBIDDEN where the rules of the words let the caller not. */
export function allow(found: Kept, action: TaskAction, by: Acting): void {
  taskRules.assertMayDo(action, factsOf(found), by.caller)
}

/** The extension that is to be granted or refused. Throws EXTENSION_NOT_PENDING. */
export function pendingExtension(found: Kept, action: 'grantExtension' | 'refuseExtension', by: Acting): Extension {
  advance(taskLifecycle, found.state, action)
  const asked = askedFor(found)
  allow(found, action, by)
  return asked
}

/** Moves the task, which stays in its state where `to` names it, and writes the line of its history; its clock is the step's to say. Throws TRANSITION_NOT_ALLOWED. */
export function take(found: Kept, action: TaskAction, by: Acting, { to, ...trace }: Trace & { to?: TaskState }): Step {
  const from = found.state
  found.state = advance(taskLifecycle, from, action, to)
  return lineOf('Task', found, by, { action, from, ...trace })
}
