import { caseListInput, figuresByInput, figuresInput, registerInput, unmaskInput } from '@wuxin/feedback/case-input.schema'
import { caseHit, caseInbox, caseList, casePlace, caseRecord, caseTallies, caseTally, caseTile, reporterView, reportReceipt } from '@wuxin/feedback/case-view.schema'
import { permissions } from '@wuxin/feedback/permissions'
import { areaCode } from '@wuxin/platform/area'
import { inboxInput, searchInput } from '@wuxin/platform/list'
import { loadLocked } from '@wuxin/service/load'
import { procedures, router } from '@wuxin/service/procedure'
import { assertInScope } from '@wuxin/service/work'
import { z } from 'zod'
import { talliesBy, tallyOf, tileOf } from './case-figure.queries.ts'
import { inboxOf } from './case-inbox.queries.ts'
import { listCases, openByPlace, searchCases } from './case-list.queries.ts'
import { readCase } from './case-record.queries.ts'
import { recordView } from './case-record.view.ts'
import { caseSteps } from './case-steps.router.ts'
import { Case } from './case.entity.ts'
import { takeDown } from './case.work.ts'

const { permitted } = procedures(permissions)

/** Cases for staff: what they read and take down, and every step. */
export const caseRouter = router({
  list: permitted('case:list')
    .input(caseListInput)
    .output(caseList)
    .query(({ ctx: { work }, input }) => listCases(work, input)),
  get: permitted('case:list')
    .input(z.object({ id: z.uuid() }))
    .output(caseRecord)
    .query(async ({ ctx: { work }, input }) => recordView(work, await readCase(work, input.id))),
  unmask: permitted('case:unmask')
    .meta({ answerNotKept: true })
    .input(unmaskInput)
    .output(reporterView)
    .mutation(async ({ ctx: { work }, input }) => {
      const { id, area, anonymous, reporterName: name, reporterPhone: phone } = await loadLocked(work, Case, input.id)
      work.note({ record: 'Case', recordId: id, action: 'look', area, reason: input.reason })
      return { anonymous, name, phone, masked: false }
    }),
  register: permitted('case:register')
    .meta({ keyTakenLast: true })
    .input(registerInput)
    .output(reportReceipt.extend({ id: z.uuid() }))
    .mutation(({ ctx: { work }, input }) => {
      assertInScope(work, input.area)
      return takeDown(work, input, input.channel)
    }),
  ...caseSteps,
  inbox: permitted('case:list')
    .input(inboxInput)
    .output(caseInbox)
    .query(({ ctx: { work }, input }) => inboxOf(work, input.size)),
  search: permitted('case:list')
    .input(searchInput)
    .output(z.array(caseHit))
    .query(({ ctx: { work }, input }) => searchCases(work, input)),
  tile: permitted('case:list')
    .input(z.object({ area: areaCode.optional() }))
    .output(caseTile)
    .query(({ ctx: { work }, input }) => tileOf(work, input.area)),
  map: permitted('case:list')
    .input(z.object({ area: areaCode.optional() }))
    .output(z.array(casePlace))
    .query(({ ctx: { work }, input }) => openByPlace(work, input.area)),
  figures: permitted('case:list')
    .input(figuresInput)
    .output(caseTally)
    .query(({ ctx: { work }, input }) => tallyOf(work, input)),
  figuresBy: permitted('case:list')
    .input(figuresByInput)
    .output(caseTallies)
    .query(({ ctx: { work }, input }) => talliesBy(work, input)),
})
