import { amendInput, cancelInput, confirmInput, endInput, notifyInput, openInput, publishInput, reseatInput, setAgendaInput, withdrawInput } from '@wuxin/meetings/meeting-input.schema'
import { meetingRecord } from '@wuxin/meetings/meeting-view.schema'
import { permissions } from '@wuxin/meetings/permissions'
import { procedures } from '@wuxin/service/procedure'
import { moveTopics, releaseTopics, setAgenda } from './agenda.work.ts'
import { step } from './meeting.work.ts'
import { publish } from './publication.work.ts'
import { confirmMinutes } from './resolution.work.ts'
import { notify, reseated } from './seat.work.ts'

const { permitted } = procedures(permissions)

/** The steps of a meeting, one procedure each, named as the rows of `meetingLifecycle`; each answers the meeting as it is now. */
export const meetingSteps = {
  amend: permitted('meeting:arrange').input(amendInput).output(meetingRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (found, by) => found.amend(input, by))),
  setAgenda: permitted('meeting:arrange').input(setAgendaInput).output(meetingRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (found, by) => setAgenda(work, found, input.items, by))),
  notify: permitted('meeting:arrange').input(notifyInput).output(meetingRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (found, by) => notify(work, found, by))),
  reseat: permitted('meeting:arrange').input(reseatInput).output(meetingRecord)
    .mutation(({ ctx: { work }, input }) => reseated(work, input)),
  cancel: permitted('meeting:arrange').input(cancelInput).output(meetingRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, async (found, by) => {
      const taken = found.cancel(input, by)
      await releaseTopics(work, found, input.reason)
      return taken
    })),
  open: permitted('meeting:arrange').input(openInput).output(meetingRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, async (found, by) => {
      const taken = found.open(input, by)
      await moveTopics(work, found, (topic, acting) => topic.convene({ meeting: found }, acting))
      return taken
    })),
  end: permitted('meeting:arrange').input(endInput).output(meetingRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (found, by) => found.end(by))),
  confirm: permitted('minutes:confirm').input(confirmInput).output(meetingRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (found, by) => confirmMinutes(work, found, by))),
  publish: permitted('minutes:publish').input(publishInput).output(meetingRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (found, by) => publish(work, found, input, by))),
  withdraw: permitted('minutes:publish').input(withdrawInput).output(meetingRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (found, by) => found.withdraw(input, by))),
}
