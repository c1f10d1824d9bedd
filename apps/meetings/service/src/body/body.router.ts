import { addBodyInput, addMemberInput, amendBodyInput, bodyChoice, bodyList, bodyListInput, bodyRecord, closeBodyInput, endMemberInput } from '@wuxin/meetings/body.schema'
import { permissions } from '@wuxin/meetings/permissions'
import { areaCode } from '@wuxin/platform/area'
import { procedures, router } from '@wuxin/service/procedure'
import { z } from 'zod'
import { bodiesTaking, bodyView, listBodies } from './body.queries.ts'
import { changeBody, foundBody } from './body.work.ts'

const { permitted } = procedures(permissions)

/** Bodies (议事机构) and their members; whoever changes one gets it as it is now. */
export const bodyRouter = router({
  list: permitted('body:list')
    .input(bodyListInput)
    .output(bodyList)
    .query(({ ctx: { work }, input }) => listBodies(work, input)),
  get: permitted('body:list')
    .input(z.object({ id: z.uuid() }))
    .output(bodyRecord)
    .query(({ ctx: { work }, input }) => bodyView(work, input.id)),
  /** Those that may take up a topic of this place. */
  taking: permitted('body:list')
    .input(z.object({ area: areaCode }))
    .output(z.array(bodyChoice))
    .query(({ ctx: { work }, input }) => bodiesTaking(work, input.area)),
  add: permitted('body:edit')
    .input(addBodyInput)
    .output(bodyRecord)
    .mutation(async ({ ctx: { work }, input }) => bodyView(work, (await foundBody(work, input)).id)),
  amend: permitted('body:edit')
    .input(amendBodyInput)
    .output(bodyRecord)
    .mutation(async ({ ctx: { work }, input }) => bodyView(work, (await changeBody(work, input, (body, by) => body.amend(input, by))).id)),
  close: permitted('body:edit')
    .input(closeBodyInput)
    .output(bodyRecord)
    .mutation(async ({ ctx: { work }, input }) => bodyView(work, (await changeBody(work, input, (body, by) => body.close(input, by))).id)),
  addMember: permitted('body:edit')
    .input(addMemberInput)
    .output(bodyRecord)
    .mutation(async ({ ctx: { work }, input }) => bodyView(work, (await changeBody(work, input, (body, by) => body.addMember(input, by))).id)),
  endMember: permitted('body:edit')
    .input(endMemberInput)
    .output(bodyRecord)
    .mutation(async ({ ctx: { work }, input }) => bodyView(work, (await changeBody(work, input, (body, by) => body.endMember(input, by))).id)),
})
