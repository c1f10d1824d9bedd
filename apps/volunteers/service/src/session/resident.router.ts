import { procedures, router } from '@wuxin/service/procedure'
import { permissions } from '@wuxin/volunteers/permissions'
import { publicSessionsInput } from '@wuxin/volunteers/session-input.schema'
import { publicSession } from '@wuxin/volunteers/session-view.schema'
import { z } from 'zod'
import { comingSessions } from './resident-sessions.queries.ts'

const { resident } = procedures(permissions)

/** 专业服务安排, for everybody. */
export const residentSessionsRouter = router({
  coming: resident.input(publicSessionsInput).output(z.array(publicSession)).query(({ ctx: { work }, input }) => comingSessions(work, input)),
})
