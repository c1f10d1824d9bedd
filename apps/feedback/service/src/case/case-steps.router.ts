import {
  acceptInput, answerInput, askExtensionInput, callBackInput, deliberateInput, finishInput, grantExtensionInput, handOverInput, rateInput,
  refuseExtensionInput, reportInInput, returnWhistleInput, sendBackInput, superviseInput, tableInput, whistleInput,
} from '@wuxin/feedback/case-input.schema'
import { caseRecord } from '@wuxin/feedback/case-view.schema'
import { permissions } from '@wuxin/feedback/permissions'
import { assertPhotos } from '@wuxin/service/photo'
import { procedures } from '@wuxin/service/procedure'
import { step, stepBeside } from './case.work.ts'

const { permitted } = procedures(permissions)

/** The steps of a case, one procedure each, named as the rows of `caseLifecycle`; each answers the case as it is now. */
export const caseSteps = {
  accept: permitted('case:accept').input(acceptInput).output(caseRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (found, by) => found.accept(by))),
  handOver: permitted('case:hand-over').input(handOverInput).output(caseRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (found, by) => found.handOver(input, by))),
  whistle: permitted('case:whistle').input(whistleInput).output(caseRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (found, by) => found.whistle(input, by))),
  reportIn: permitted('case:report-in').input(reportInInput).output(caseRecord)
    .mutation(({ ctx: { work }, input }) => stepBeside(work, input, (found, by) => found.reportIn(input, by))),
  returnWhistle: permitted('case:report-in').input(returnWhistleInput).output(caseRecord)
    .mutation(({ ctx: { work }, input }) => stepBeside(work, input, (found, by) => found.returnWhistle(input, by))),
  deliberate: permitted('case:deliberate').input(deliberateInput).output(caseRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (found, by) => found.deliberate(input, by))),
  table: permitted('case:table').input(tableInput).output(caseRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (found, by) => found.table(input, by))),
  askExtension: permitted('case:ask-extension').input(askExtensionInput).output(caseRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (found, by) => found.askExtension(input, by))),
  grantExtension: permitted('case:grant-extension').input(grantExtensionInput).output(caseRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (found, by) => found.grantExtension(input, by))),
  refuseExtension: permitted('case:grant-extension').input(refuseExtensionInput).output(caseRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (found, by) => found.refuseExtension(input, by))),
  finish: permitted('case:finish').input(finishInput).output(caseRecord)
    .mutation(async ({ ctx: { work }, input }) => {
      await assertPhotos(work, input.photos)
      return step(work, input, (found, by) => found.finish(input, by))
    }),
  sendBack: permitted('case:answer').input(sendBackInput).output(caseRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (found, by) => found.sendBack(input, by))),
  answer: permitted('case:answer').input(answerInput).output(caseRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (found, by) => found.answer(input, by))),
  rate: permitted('case:rate').input(rateInput).output(caseRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (found, by) => found.rate(input, by))),
  callBack: permitted('case:answer').input(callBackInput).output(caseRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (found, by) => found.callBack(input, by))),
  supervise: permitted('case:supervise').input(superviseInput).output(caseRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (found, by) => found.supervise(input, by))),
}
