import { byId } from '@wuxin/platform/input.schema'
import { assertPhotos } from '@wuxin/service/photo'
import { procedures, router } from '@wuxin/service/procedure'
import { assertInScope } from '@wuxin/service/work'
import { permissions } from '@wuxin/volunteers/permissions'
import { finishPledgeInput, makePledgeInput, notePledgeInput, pledgeListInput, publishPledgeInput, reviewPledgeInput, withdrawPledgeInput } from '@wuxin/volunteers/pledge-input.schema'
import { pledgeList, pledgeRecord } from '@wuxin/volunteers/pledge-view.schema'
import { listPledges } from './pledge-list.queries.ts'
import { pledgePage } from './pledge-record.queries.ts'
import { makePledge, step } from './pledge.work.ts'

const { permitted, countywide } = procedures(permissions)

/**
 * Pledges (承诺) and their steps, named as the rows of `pledgeLifecycle`; each answers the pledge as it is now. Read countywide
 * where one's own are among them: a unit's people made theirs at a place of which they see nothing else.
 */
export const pledgeRouter = router({
  list: countywide('pledge:list').input(pledgeListInput).output(pledgeList)
    .query(({ ctx: { work }, input }) => listPledges(work, input)),
  get: countywide('pledge:list').input(byId).output(pledgeRecord)
    .query(({ ctx: { work }, input }) => pledgePage(work, input.id)),
  make: permitted('own:keep').input(makePledgeInput).output(pledgeRecord)
    .mutation(({ ctx: { work }, input }) => {
      assertInScope(work, input.area)
      return makePledge(work, input)
    }),
  publish: permitted('pledge:publish').input(publishPledgeInput).output(pledgeRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (pledge, by) => pledge.publish(by))),
  note: countywide('own:keep').input(notePledgeInput).output(pledgeRecord)
    .mutation(async ({ ctx: { work }, input }) => {
      await assertPhotos(work, input.photos)
      return step(work, input, (pledge, by) => pledge.note(input, by))
    }),
  finish: countywide('own:keep').input(finishPledgeInput).output(pledgeRecord)
    .mutation(async ({ ctx: { work }, input }) => {
      await assertPhotos(work, input.photos)
      return step(work, input, (pledge, by) => pledge.finish(input, by))
    }),
  review: permitted('pledge:review').input(reviewPledgeInput).output(pledgeRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (pledge, by) => pledge.review(input, by))),
  withdraw: countywide('own:keep').input(withdrawPledgeInput).output(pledgeRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (pledge, by) => pledge.withdraw(input, by))),
})
