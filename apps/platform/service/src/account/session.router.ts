import { changePasswordInput, endedSessions, endSessionInput, sessionRow, sessionView } from '@wuxin/platform/session.schema'
import { platformPermissions } from '@wuxin/platform/permissions'
import { procedures, router } from '@wuxin/service/procedure'
import { z } from 'zod'
import { changePassword } from './account-password.ts'
import { endSessions, sessionsOf, viewOfCaller } from '../session/session.queries.ts'

const { staff } = procedures(platformPermissions)

/** Who is signed in and where, and the way out. */
export const sessionRouter = router({
  me: staff.output(sessionView).query(({ ctx: { work } }) => viewOfCaller(work)),

  changePassword: staff
    .input(changePasswordInput)
    .output(endedSessions)
    .mutation(async ({ ctx: { work }, input }) => {
      await changePassword(work, input)
      return { ended: await endSessions(work, work.caller.id, { except: work.caller.session }) }
    }),

  list: staff.output(z.array(sessionRow)).query(({ ctx: { work } }) => sessionsOf(work)),

  end: staff
    .input(endSessionInput)
    .output(endedSessions)
    .mutation(async ({ ctx: { work }, input }) => ({ ended: await endSessions(work, work.caller.id, { only: input.id }) })),

  endAll: staff.output(endedSessions).mutation(async ({ ctx: { work } }) => ({ ended: await endSessions(work, work.caller.id) })),
})
