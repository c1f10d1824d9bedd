import { permissions } from '@wuxin/culture/permissions'
import { askTakeDownInput, photosSent, residentAddPhotosInput, wallInput, wallView } from '@wuxin/culture/photo.schema'
import { procedures, router } from '@wuxin/service/procedure'
import { z } from 'zod'
import { wallOf } from './photo.queries.ts'
import { askTakeDown, residentAddPhotos } from './photo.work.ts'

const { resident } = procedures(permissions)

/** 照片墙 for residents: what stands on it, what whoever was there adds, and the way to be taken off it. */
export const wallRouter = router({
  list: resident.input(wallInput).output(wallView).query(({ ctx: { work }, input }) => wallOf(work, input)),
  add: resident.input(residentAddPhotosInput).output(photosSent).mutation(({ ctx: { work }, input }) => residentAddPhotos(work, input)),
  askTakeDown: resident.input(askTakeDownInput).output(z.object({ hidden: z.literal(true) }))
    .mutation(async ({ ctx: { work }, input }) => {
      await askTakeDown(work, input)
      return { hidden: true as const }
    }),
})
