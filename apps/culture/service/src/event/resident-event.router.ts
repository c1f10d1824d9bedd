import { residentEvent, residentEvents, residentEventsInput } from '@wuxin/culture/event-resident.schema'
import { permissions } from '@wuxin/culture/permissions'
import { byId } from '@wuxin/platform/input.schema'
import { procedures, router } from '@wuxin/service/procedure'
import { listForResidents, readForResidents } from './resident-event.queries.ts'

const { resident } = procedures(permissions)

/** 近期活动: what is on, for everybody. */
export const residentEventRouter = router({
  list: resident.input(residentEventsInput).output(residentEvents)
    .query(({ ctx: { work }, input }) => listForResidents(work, input)),
  get: resident.input(byId).output(residentEvent)
    .query(({ ctx: { work }, input }) => readForResidents(work, input.id)),
})
