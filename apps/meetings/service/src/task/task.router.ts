import { permissions } from '@wuxin/meetings/permissions'
import { askExtensionInput, finishInput, grantExtensionInput, handBackInput, reassignInput, refuseExtensionInput, superviseInput, taskListInput } from '@wuxin/meetings/task-input.schema'
import { taskList, taskRecord } from '@wuxin/meetings/task-view.schema'
import { procedures, router } from '@wuxin/service/procedure'
import { z } from 'zod'
import { assertPhotos } from '@wuxin/service/photo'
import { listTasks } from './task-list.queries.ts'
import { taskPage } from './task-record.queries.ts'
import { step } from './task-step.work.ts'

const { permitted } = procedures(permissions)

/** What a meeting gave somebody to do, and its steps, named as the rows of `taskLifecycle`; each answers the task as it is now. */
export const taskRouter = router({
  list: permitted('task:list').input(taskListInput).output(taskList)
    .query(({ ctx: { work }, input }) => listTasks(work, input)),
  get: permitted('task:list').input(z.object({ id: z.uuid() })).output(taskRecord)
    .query(({ ctx: { work }, input }) => taskPage(work, input.id)),
  finish: permitted('task:handle').input(finishInput).output(taskRecord)
    .mutation(async ({ ctx: { work }, input }) => {
      await assertPhotos(work, input.photos)
      return step(work, input, (task, by) => task.finish(input, by))
    }),
  handBack: permitted('task:handle').input(handBackInput).output(taskRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (task, by) => task.handBack(input, by))),
  reassign: permitted('task:reassign').input(reassignInput).output(taskRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (task, by) => task.reassign(input, by))),
  askExtension: permitted('task:handle').input(askExtensionInput).output(taskRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (task, by) => task.askExtension(input, by))),
  grantExtension: permitted('task:grant-extension').input(grantExtensionInput).output(taskRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (task, by) => task.grantExtension(input, by))),
  refuseExtension: permitted('task:grant-extension').input(refuseExtensionInput).output(taskRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (task, by) => task.refuseExtension(input, by))),
  supervise: permitted('task:supervise').input(superviseInput).output(taskRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (task, by) => task.supervise(input, by))),
})
