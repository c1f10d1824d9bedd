import { reportInput, residentRateInput, trackInput } from '@wuxin/feedback/case-input.schema'
import { reportReceipt, residentCase } from '@wuxin/feedback/case-view.schema'
import { permissions } from '@wuxin/feedback/permissions'
import { procedures, router } from '@wuxin/service/procedure'
import { residentView } from './case-record.view.ts'
import { acting, announce, byTrackingCode, takeDown } from './case.work.ts'

const { resident } = procedures(permissions)

/** 请您反映: what residents do, without an account. */
export const residentRouter = router({
  report: resident
    .input(reportInput)
    .output(reportReceipt)
    .mutation(({ ctx: { work }, input }) => takeDown(work, input, 'resident_page')),
  track: resident
    .input(trackInput)
    .output(residentCase)
    .query(async ({ ctx: { work }, input }) => residentView(work, await byTrackingCode(work, input.code))),
  rate: resident
    .input(residentRateInput)
    .output(residentCase)
    .mutation(async ({ ctx: { work }, input }) => {
      const found = await byTrackingCode(work, input.code)
      await announce(work, found, found.rate(input, await acting(work, found)))
      return residentView(work, found)
    }),
})
