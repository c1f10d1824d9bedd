import { receipt } from '@wuxin/platform/tracking-code.schema'
import { placeProcedure } from '@wuxin/service/place-procedure'
import { procedures, router } from '@wuxin/service/procedure'
import { askHomeServiceInput, residentCallBackInput, residentWithdrawHomeServiceInput, trackHomeServiceInput } from '@wuxin/volunteers/home-service-input.schema'
import { residentHomeService } from '@wuxin/volunteers/home-service-view.schema'
import { permissions } from '@wuxin/volunteers/permissions'
import { readTracked } from './home-service-record.queries.ts'
import { residentView } from './home-service-record.view.ts'
import { stepByCode } from './home-service-step.work.ts'
import { ask } from './home-service.work.ts'

const { resident } = procedures(permissions)

/** Residents' repairs: ask, follow by the code, and say whether it is mended. */
export const residentHomeServiceRouter = router({
  place: placeProcedure(resident),
  ask: resident.input(askHomeServiceInput).output(receipt)
    .mutation(async ({ ctx: { work }, input }) => {
      const { matter, code } = await ask(work, input)
      return { number: matter.number, code: code ?? '' }
    }),
  track: resident.input(trackHomeServiceInput).output(residentHomeService)
    .query(async ({ ctx: { work }, input }) => residentView(work, await readTracked(work, input.code))),
  callBack: resident.input(residentCallBackInput).output(residentHomeService)
    .mutation(({ ctx: { work }, input: { code, ...said } }) => stepByCode(work, code, (matter, by) => matter.callBack(said, by))),
  withdraw: resident.input(residentWithdrawHomeServiceInput).output(residentHomeService)
    .mutation(({ ctx: { work }, input: { code, reason } }) => stepByCode(work, code, (matter, by) => matter.withdraw({ reason }, by))),
})
