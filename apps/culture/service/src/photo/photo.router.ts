import { permissions } from '@wuxin/culture/permissions'
import { addPhotosInput, photoList, photoListInput, photosSent, photoView, showPhotoInput, takeDownPhotoInput } from '@wuxin/culture/photo.schema'
import { procedures, router } from '@wuxin/service/procedure'
import { listPhotos, photoViewOf } from './photo.queries.ts'
import { addPhotos, stepOnPhoto } from './photo.work.ts'

const { permitted } = procedures(permissions)

/** 照片墙 for staff: what was sent, and what of it everybody sees. */
export const photoRouter = router({
  list: permitted('photo:list').input(photoListInput).output(photoList).query(({ ctx: { work }, input }) => listPhotos(work, input.event)),
  add: permitted('photo:add').input(addPhotosInput).output(photosSent).mutation(({ ctx: { work }, input }) => addPhotos(work, input)),
  show: permitted('photo:decide').input(showPhotoInput).output(photoView)
    .mutation(async ({ ctx: { work }, input }) => photoViewOf(work, await stepOnPhoto(work, input, (photo, by) => photo.show(by)))),
  takeDown: permitted('photo:decide').input(takeDownPhotoInput).output(photoView)
    .mutation(async ({ ctx: { work }, input }) => photoViewOf(work, await stepOnPhoto(work, input, (photo, by) => photo.takeDown(input, by)))),
})
