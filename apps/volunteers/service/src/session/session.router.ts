import { byId } from '@wuxin/platform/input.schema'
import { assertPhotos } from '@wuxin/service/photo'
import { procedures, router } from '@wuxin/service/procedure'
import { assertInScope } from '@wuxin/service/work'
import { permissions } from '@wuxin/volunteers/permissions'
import { amendSessionInput, attendSessionInput, cancelSessionInput, closeSessionInput, holdSessionInput, planSessionInput, removeAttendanceInput, sessionListInput } from '@wuxin/volunteers/session-input.schema'
import { sessionList, sessionRecord } from '@wuxin/volunteers/session-view.schema'
import { listSessions } from './session-list.queries.ts'
import { sessionPage } from './session-record.queries.ts'
import { planSession, step } from './session.work.ts'

const { permitted } = procedures(permissions)

/** Professional sessions (专业服务) and their steps, named as the rows of `sessionLifecycle`; each answers the session as it is now. */
export const sessionRouter = router({
  list: permitted('session:list').input(sessionListInput).output(sessionList)
    .query(({ ctx: { work }, input }) => listSessions(work, input)),
  get: permitted('session:list').input(byId).output(sessionRecord)
    .query(({ ctx: { work }, input }) => sessionPage(work, input.id)),
  plan: permitted('session:edit').input(planSessionInput).output(sessionRecord)
    .mutation(({ ctx: { work }, input }) => {
      assertInScope(work, input.area)
      return planSession(work, input)
    }),
  amend: permitted('session:edit').input(amendSessionInput).output(sessionRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (session, by) => session.amend(input, by))),
  hold: permitted('session:edit').input(holdSessionInput).output(sessionRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (session, by) => session.hold(by))),
  attend: permitted('session:edit').input(attendSessionInput).output(sessionRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (session, by) => session.attend(input, by))),
  removeAttendance: permitted('session:edit').input(removeAttendanceInput).output(sessionRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (session, by) => session.remove(input.attendance, by))),
  close: permitted('session:edit').input(closeSessionInput).output(sessionRecord)
    .mutation(async ({ ctx: { work }, input }) => {
      await assertPhotos(work, input.photos)
      return step(work, input, (session, by) => session.close(input, by))
    }),
  cancel: permitted('session:edit').input(cancelSessionInput).output(sessionRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (session, by) => session.cancel(input, by))),
})
