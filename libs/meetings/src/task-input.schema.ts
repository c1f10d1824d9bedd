import { z } from 'zod'
import { areaCode } from '@wuxin/platform/area'
import { extensionStep, photos, reason, reasonStep, remarkStep, step, unitId, words, wordsStep } from '@wuxin/platform/input.schema'
import { listQuery, sheetLanguage } from '@wuxin/platform/list'
import { roles } from '@wuxin/platform/role'
import { taskStates } from './task.schema.ts'

/** 办结, with evidence. */
export const finishInput = step.extend({ result: words, photos })
/** 退回: why it is not theirs. */
export const handBackInput = reasonStep
/** 改派: to a unit or to those who hold a post, never to both. Problem OWNER_WRONG. */
export const reassignInput = step
  .extend({ ownerUnit: unitId.nullable().default(null), ownerRole: z.enum(roles).nullable().default(null), reason })
  .refine(({ ownerUnit, ownerRole }) => (ownerUnit === null) !== (ownerRole === null), { error: 'OWNER_WRONG', path: ['ownerUnit'] })
/** 申请延期: up to the end of a later day. */
export const askExtensionInput = extensionStep
/** 同意延期: the deadline becomes the end of the day that was asked for. */
export const grantExtensionInput = remarkStep
/** 不同意延期: the deadline stays. */
export const refuseExtensionInput = reasonStep
/** 督办: what a level above asks to be done. */
export const superviseInput = wordsStep

/** The chips over the list: what waits for me, 办理中, 即将到期, 已超期, 督办, 已办结. */
export const taskChips = ['mine', 'under_way', 'due_soon', 'overdue', 'supervised', 'done'] as const
export type TaskChip = (typeof taskChips)[number]

/** What the list of tasks is asked by. */
export const taskListInput = listQuery(['dueAt', 'givenAt', 'number']).extend({
  chip: z.enum(taskChips).optional(),
  state: z.enum(taskStates).optional(),
  area: areaCode.optional(),
  unit: unitId.optional(),
  topic: z.uuid().optional(),
})
export type TaskListInput = z.output<typeof taskListInput>

/** The list's own question without its pages, as an address spells it. */
export const taskExportInput = taskListInput.omit({ page: true, size: true }).extend({ lang: sheetLanguage })
