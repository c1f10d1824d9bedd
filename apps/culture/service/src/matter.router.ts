import { acceptMatterInput, addMatterInput, closeMatterInput, matterList, matterListInput, matterRecord } from '@wuxin/culture/matter.schema'
import { permissions } from '@wuxin/culture/permissions'
import { procedures, router } from '@wuxin/service/procedure'
import { assertInScope } from '@wuxin/service/work'
import { z } from 'zod'
import { listMatters, matterPage } from './matter.queries.ts'
import { enterMatter, step } from './matter.work.ts'

const { permitted } = procedures(permissions)

/** Matters (事项) for staff, and every step, named as the rows of `matterLifecycle`; each answers the matter as it is now. */
export const matterRouter = router({
  list: permitted('matter:list').input(matterListInput).output(matterList)
    .query(({ ctx: { work }, input }) => listMatters(work, input)),
  get: permitted('matter:list').input(z.object({ id: z.uuid() })).output(matterRecord)
    .query(({ ctx: { work }, input }) => matterPage(work, input.id)),
  add: permitted('matter:add').input(addMatterInput).output(matterRecord)
    .mutation(async ({ ctx: { work }, input }) => {
      assertInScope(work, input.area)
      const { id } = await enterMatter(work, input)
      return matterPage(work, id)
    }),
  accept: permitted('matter:handle').input(acceptMatterInput).output(matterRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (matter, by) => matter.accept(by))),
  close: permitted('matter:handle').input(closeMatterInput).output(matterRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (matter, by) => matter.close(input, by))),
})
