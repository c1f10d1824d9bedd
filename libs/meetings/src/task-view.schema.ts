import { z } from 'zod'
import { areaCode } from '@wuxin/platform/area'
import { listOf } from '@wuxin/platform/list'
import { instant, lineView, placeView } from '@wuxin/platform/view.schema'
import { roles } from '@wuxin/platform/role'
import { taskChips } from './task-input.schema.ts'
import { taskActions, taskStates } from './task.schema.ts'

/** One row of the list of tasks (交办). */
export const taskRow = z.object({
  id: z.uuid(),
  version: z.int(),
  number: z.string(),
  title: z.string(),
  state: z.enum(taskStates),
  place: placeView,
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
export const taskList = listOf(taskRow).extend({ chips: z.record(z.enum(taskChips), z.int()) })

/** One line of the history (经过); `params` fill the line's text. */
export const taskStep = lineView(['give', ...taskActions]).extend({ photos: z.array(z.string()) })

/** A task as its page shows it. */
export const taskRecord = taskRow.extend({
  area: areaCode,
  units: z.array(z.string()),
  words: z.string().nullable(),
  ownerUnit: z.string().nullable(),
  ownerRole: z.enum(roles).nullable(),
  meeting: z.object({ id: z.uuid(), number: z.string() }),
  extension: z.object({ until: z.iso.date(), reason: z.string() }).nullable(),
  extensions: z.int(),
  result: z.string().nullable(),
  photos: z.array(z.string()),
  doneAt: instant.nullable(),
  steps: z.array(taskStep),
  settingsVersion: z.int(),
})
export type TaskRecord = z.infer<typeof taskRecord>
