import { byId } from '@wuxin/platform/input.schema'
import { DomainError } from '@wuxin/platform/error'
import { loadLocked } from '@wuxin/service/load'
import { assertPhotos } from '@wuxin/service/photo'
import { procedures, router } from '@wuxin/service/procedure'
import { assertInScope } from '@wuxin/service/work'
import { contactView } from '@wuxin/volunteers/field.schema'
import {
  acceptHomeServiceInput, callBackHomeServiceInput, declineHomeServiceInput, finishHomeServiceInput, homeServiceListInput, registerHomeServiceInput, unmaskHomeServiceInput, withdrawHomeServiceInput,
} from '@wuxin/volunteers/home-service-input.schema'
import { mayReadAsker } from '@wuxin/volunteers/home-service.rules'
import { homeServiceList, homeServiceRecord } from '@wuxin/volunteers/home-service-view.schema'
import { permissions } from '@wuxin/volunteers/permissions'
import { listHomeServices } from './home-service-list.queries.ts'
import { readMatter } from './home-service-record.queries.ts'
import { recordView } from './home-service-record.view.ts'
import { step } from './home-service-step.work.ts'
import { HomeService } from './home-service.entity.ts'
import { ask } from './home-service.work.ts'

const { permitted } = procedures(permissions)

/** Matters of the property's service home (服务之家) for staff: what they read and take down, and every step. */
export const homeServiceRouter = router({
  list: permitted('home-service:list').input(homeServiceListInput).output(homeServiceList).query(({ ctx: { work }, input }) => listHomeServices(work, input)),
  get: permitted('home-service:list').input(byId).output(homeServiceRecord).query(async ({ ctx: { work }, input }) => recordView(work, await readMatter(work, input.id))),
  register: permitted('home-service:register').input(registerHomeServiceInput).output(homeServiceRecord)
    .mutation(async ({ ctx: { work }, input }) => {
      assertInScope(work, input.area)
      const { matter } = await ask(work, input)
      return recordView(work, await readMatter(work, matter.id))
    }),
  unmask: permitted('home-service:register').meta({ answerNotKept: true }).input(unmaskHomeServiceInput).output(contactView)
    .mutation(async ({ ctx: { work }, input }) => {
      const matter = await loadLocked(work, HomeService, input.id)
      if (!mayReadAsker(matter, work.caller)) throw new DomainError('FORBIDDEN', { reason: 'scope' })
      const { id, area, askerName: name, askerPhone: phone, spot } = matter
      work.note({ record: 'HomeService', recordId: id, action: 'look', area, reason: input.reason })
      return { name, phone, spot, masked: false }
    }),
  accept: permitted('home-service:handle').input(acceptHomeServiceInput).output(homeServiceRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (matter, by) => matter.accept(input, by))),
  finish: permitted('home-service:handle').input(finishHomeServiceInput).output(homeServiceRecord)
    .mutation(async ({ ctx: { work }, input }) => {
      await assertPhotos(work, input.photos)
      return step(work, input, (matter, by) => matter.finish(input, by))
    }),
  callBack: permitted('home-service:call-back').input(callBackHomeServiceInput).output(homeServiceRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (matter, by) => matter.callBack(input, by))),
  decline: permitted('home-service:handle').input(declineHomeServiceInput).output(homeServiceRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (matter, by) => matter.decline(input, by))),
  withdraw: permitted('home-service:register').input(withdrawHomeServiceInput).output(homeServiceRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (matter, by) => matter.withdraw(input, by))),
})
