import { addMatterInput, closeMatterInput, matterList, matterListInput, matterRecord } from '@wuxin/blank/matter.schema'
import { permissions } from '@wuxin/blank/permissions'
import { load } from '@wuxin/service/load'
import { procedures, router } from '@wuxin/service/procedure'
import { z } from 'zod'
import { addMatter } from './matter-add.ts'
import { Matter } from './matter.entity.ts'
import { listMatters } from './matter.queries.ts'
import { matterView } from './matter.view.ts'

const { permitted } = procedures(permissions)

/** Matters (事项). */
export const matterRouter = router({
  list: permitted('matter:list')
    .input(matterListInput)
    .output(matterList)
    .query(({ ctx: { work }, input }) => listMatters(work, input)),
  get: permitted('matter:list')
    .input(z.object({ id: z.uuid() }))
    .output(matterRecord)
    .query(async ({ ctx: { work }, input }) => matterView(work, await load(work, Matter, input.id))),
  add: permitted('matter:add')
    .input(addMatterInput)
    .output(matterRecord)
    .mutation(async ({ ctx: { work }, input }) => matterView(work, await addMatter(work, input))),
  close: permitted('matter:close')
    .input(closeMatterInput)
    .output(matterRecord)
    .mutation(async ({ ctx: { work }, input }) => {
      const matter = await load(work, Matter, input.id, input.version)
      matter.close(input.result, work)
      await work.em.flush()
      return matterView(work, matter)
    }),
})
