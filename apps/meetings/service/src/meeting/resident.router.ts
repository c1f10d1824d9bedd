import { residentMinutesInput } from '@wuxin/meetings/meeting-input.schema'
import { residentMinutes, residentMinutesList } from '@wuxin/meetings/meeting-view.schema'
import { permissions } from '@wuxin/meetings/permissions'
import { procedures, router } from '@wuxin/service/procedure'
import { z } from 'zod'
import { listPublished, readPublished } from './resident-minutes.queries.ts'

const { resident } = procedures(permissions)

/** 会议公开: published minutes, for everybody. */
export const residentMinutesRouter = router({
  list: resident.input(residentMinutesInput).output(residentMinutesList).query(({ ctx: { work }, input }) => listPublished(work, input)),
  get: resident.input(z.object({ id: z.uuid() })).output(residentMinutes).query(({ ctx: { work }, input }) => readPublished(work, input.id)),
})
