import { permissions } from '@wuxin/patrols/permissions'
import { addShiftInput, assignShiftInput, cancelShiftInput, closeShiftInput, settleConflictInput, shiftList, shiftListInput, shiftRecord } from '@wuxin/patrols/shift.schema'
import { byId } from '@wuxin/platform/input.schema'
import { procedures, router } from '@wuxin/service/procedure'
import { settle } from './settle.work.ts'
import { listShifts } from './shift-list.queries.ts'
import { shiftPage } from './shift-record.queries.ts'
import { addShift, assignShift, stepOn } from './shift.work.ts'

const { countywide } = procedures(permissions)

/** Shifts (班次) as the office sees them; what their phones do comes through `phone`. Whoever changes one gets it as it is now. All are countywide: a compound's shift is often walked by the team of the community above. */
export const shiftRouter = router({
  list: countywide('shift:list').input(shiftListInput).output(shiftList)
    .query(({ ctx: { work }, input }) => listShifts(work, input)),
  get: countywide('shift:browse').input(byId).output(shiftRecord)
    .query(({ ctx: { work }, input }) => shiftPage(work, input.id)),
  add: countywide('shift:edit').input(addShiftInput).output(shiftRecord)
    .mutation(async ({ ctx: { work }, input }) => shiftPage(work, await addShift(work, input))),
  assign: countywide('shift:edit').input(assignShiftInput).output(shiftRecord)
    .mutation(async ({ ctx: { work }, input }) => shiftPage(work, await assignShift(work, input))),
  cancel: countywide('shift:edit').input(cancelShiftInput).output(shiftRecord)
    .mutation(async ({ ctx: { work }, input }) => shiftPage(work, await stepOn(work, input, (shift, by) => shift.cancel(input, by)))),
  close: countywide('shift:edit').input(closeShiftInput).output(shiftRecord)
    .mutation(async ({ ctx: { work }, input }) => shiftPage(work, await stepOn(work, input, (shift, by) => shift.close(input, by)))),
  settle: countywide('shift:browse').input(settleConflictInput).output(shiftRecord)
    .mutation(async ({ ctx: { work }, input }) => shiftPage(work, await settle(work, input))),
})
