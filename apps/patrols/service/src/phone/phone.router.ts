import { photoArrived, photoArrivedInput, photoLostInput } from '@wuxin/patrols/finding.schema'
import { permissions } from '@wuxin/patrols/permissions'
import { ownShifts, shiftPack } from '@wuxin/patrols/shift.schema'
import { syncAnswer, syncInput } from '@wuxin/patrols/sync.schema'
import { byId } from '@wuxin/platform/input.schema'
import { procedures, router } from '@wuxin/service/procedure'
import { ownShiftsOf, packOf } from './pack.queries.ts'
import { photoHasArrived, photoIsLost } from './photo.work.ts'
import { sync } from './sync.work.ts'

const { countywide } = procedures(permissions)
/** Countywide for whoever walks somewhere else than where they have their post; whose a shift is, it says itself. */
const walking = countywide('shift:walk')

/** What the phone of somebody on a shift asks and tells. Also with network all that is done on a shift goes through `sync`: there is one way. */
export const phoneRouter = router({
  own: walking.output(ownShifts).query(({ ctx: { work } }) => ownShiftsOf(work)),
  pack: walking.input(byId).output(shiftPack).query(({ ctx: { work }, input }) => packOf(work, input.id)),
  sync: walking.meta({ ownKeys: true }).input(syncInput).output(syncAnswer).mutation(({ ctx: { work }, input }) => sync(work, input)),
  photoArrived: walking.meta({ ownKeys: true }).input(photoArrivedInput).output(photoArrived).mutation(({ ctx: { work }, input }) => photoHasArrived(work, input)),
  photoLost: walking.meta({ ownKeys: true }).input(photoLostInput).output(photoArrived).mutation(({ ctx: { work }, input }) => photoIsLost(work, input)),
})
