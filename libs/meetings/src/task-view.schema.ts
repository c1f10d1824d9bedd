import { z } from 'zod'
import { countsOf, listOf } from '@wuxin/platform/list'
import { extensionView, instant, lineView, rowHead, standing } from '@wuxin/platform/view.schema'
import { roles } from '@wuxin/platform/role'
import { taskChips } from './task-input.schema.ts'
import { taskActions, taskStates } from './task.schema.ts'

/** One row of the list of tasks (交办). */
export const taskRow = z.object({
  ...rowHead,
  state: z.enum(taskStates),
  topic: z.object({ id: z.uuid(), number: z.string(), title: z.string() }),
  /** The unit's name, or that of the post and who holds it. */
  owner: z.string(),
  givenAt: instant,
  dueAt: instant.nullable(),
  supervised: z.boolean(),
  extensionAsked: z.boolean(),
})
export type TaskRow = z.infer<typeof taskRow>
/** A page of the list of tasks, with how many each chip would show. */
export const taskList = listOf(taskRow).extend({ chips: countsOf(taskChips) })

/** One line of the history (经过); `params` fill the line's text. */
export const taskStep = lineView(['give', ...taskActions]).extend({ photos: z.array(z.string()) })

/** A task as its page shows it. */
export const taskRecord = taskRow.extend({
  ...standing,
  words: z.string().nullable(),
  ownerUnit: z.string().nullable(),
  ownerRole: z.enum(roles).nullable(),
  meeting: z.object({ id: z.uuid(), number: z.string() }),
  extension: extensionView.nullable(),
  extensions: z.int(),
  result: z.string().nullable(),
  photos: z.array(z.string()),
  doneAt: instant.nullable(),
  steps: z.array(taskStep),
})
export type TaskRecord = z.infer<typeof taskRecord>
