import {
  amendEventInput, archiveEventInput, cancelEventInput, closeSignUpInput, eventListInput, finishEventInput, openCheckInInput, openSignUpInput, planEventInput, postponeEventInput, publishEventInput, startEventInput,
} from '@wuxin/culture/event-input.schema'
import { eventList, eventRecord } from '@wuxin/culture/event-view.schema'
import { permissions } from '@wuxin/culture/permissions'
import { byId } from '@wuxin/platform/input.schema'
import { procedures, router } from '@wuxin/service/procedure'
import { listEvents } from '../event/event-list.queries.ts'
import { eventPage } from '../event/event-record.queries.ts'
import { planEvent, publishEvent, step } from './event-step.work.ts'

const { permitted, countywide } = procedures(permissions)

/** Events (活动) for staff, and every step, named as the rows of `eventLifecycle`; each answers the event as it is now. Countywide where it books a venue, which may lie above its place; who may is the rules' to say. */
export const eventRouter = router({
  list: permitted('event:list').input(eventListInput).output(eventList)
    .query(({ ctx: { work }, input }) => listEvents(work, input)),
  get: countywide('event:list').input(byId).output(eventRecord)
    .query(({ ctx: { work }, input }) => eventPage(work, input.id)),
  plan: countywide('event:plan').input(planEventInput).output(eventRecord)
    .mutation(({ ctx: { work }, input }) => planEvent(work, input)),
  amend: countywide('event:plan').input(amendEventInput).output(eventRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (event, by) => event.amend(input, by))),
  publish: countywide('event:plan').input(publishEventInput).output(eventRecord)
    .mutation(({ ctx: { work }, input }) => publishEvent(work, input)),
  openSignUp: permitted('event:run').input(openSignUpInput).output(eventRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (event, by) => event.openSignUp(input, by))),
  closeSignUp: permitted('event:run').input(closeSignUpInput).output(eventRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (event, by) => event.closeSignUp(input, by))),
  openCheckIn: permitted('event:run').input(openCheckInInput).output(eventRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (event, by) => event.openCheckIn(by))),
  start: permitted('event:run').input(startEventInput).output(eventRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (event, by) => event.start(by))),
  finish: permitted('event:run').input(finishEventInput).output(eventRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (event, by) => event.finish(input, by))),
  archive: permitted('event:run').input(archiveEventInput).output(eventRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (event, by) => event.archive(input, by))),
  postpone: countywide('event:plan').input(postponeEventInput).output(eventRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (event, by) => event.postpone(input, by))),
  cancel: countywide('event:plan').input(cancelEventInput).output(eventRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (event, by) => event.cancel(input, by))),
})
