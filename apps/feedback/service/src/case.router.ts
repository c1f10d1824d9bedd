import { registerInput } from '@wuxin/feedback/case-input.schema'
import { caseRecord, reportReceipt } from '@wuxin/feedback/case-view.schema'
import { permissions } from '@wuxin/feedback/permissions'
import { load } from '@wuxin/service/load'
import { procedures, router } from '@wuxin/service/procedure'
import { assertInScope } from '@wuxin/service/work'
import { z } from 'zod'
import { recordView } from './case-record.view.ts'
import { caseSteps } from './case-steps.router.ts'
import { Case } from './case.entity.ts'
import { takeDown } from './case.work.ts'

const { permitted } = procedures(permissions)

/** Cases for staff: what they read and take down, and every step. */
export const caseRouter = router({
  get: permitted('case:list')
    .input(z.object({ id: z.uuid() }))
    .output(caseRecord)
    .query(async ({ ctx: { work }, input }) => recordView(work, await load(work, Case, input.id))),
  register: permitted('case:register')
    .input(registerInput)
    .output(reportReceipt.extend({ id: z.uuid() }))
    .mutation(({ ctx: { work }, input }) => {
      assertInScope(work, input.area)
      return takeDown(work, input, input.channel)
    }),
  ...caseSteps,
})
