import { arrangeInput, meetingListInput, participantsInput } from '@wuxin/meetings/meeting-input.schema'
import { meetingList, meetingRecord, participantsView, redactionView } from '@wuxin/meetings/meeting-view.schema'
import { permissions } from '@wuxin/meetings/permissions'
import { load } from '@wuxin/service/load'
import { procedures, router } from '@wuxin/service/procedure'
import { z } from 'zod'
import { Body } from '../body/body.entity.ts'
import { listMeetings, participantsOf } from './meeting-list.queries.ts'
import { recordView } from './meeting-record.view.ts'
import { meetingSteps } from './meeting-steps.router.ts'
import { atTheTable } from './meeting-table.router.ts'
import { arrange } from './meeting.work.ts'
import { redactionOf } from './publication.work.ts'

const { permitted, countywide } = procedures(permissions)
const one = z.object({ id: z.uuid() })

/** Meetings (会议): arranged, held, minuted. */
export const meetingRouter = router({
  /** Whoever has a seat sees their meeting wherever their own post is: hence countywide, behind `mayAttend`. */
  list: countywide('meeting:list').input(meetingListInput).output(meetingList).query(({ ctx: { work }, input }) => listMeetings(work, input)),
  get: countywide('meeting:list').input(one).output(meetingRecord).query(({ ctx: { work }, input }) => recordView(work, input.id)),
  /** How many different people took part in meetings. */
  participants: permitted('meeting:list').input(participantsInput).output(participantsView).query(({ ctx: { work }, input }) => participantsOf(work, input)),
  arrange: permitted('meeting:arrange')
    .input(arrangeInput)
    .output(meetingRecord)
    .mutation(async ({ ctx: { work }, input }) => recordView(work, (await arrange(work, await load(work, Body, input.body), input)).id)),
  ...meetingSteps,
  ...atTheTable,
  /** What publication would take out, before it is done. */
  redaction: permitted('minutes:publish').input(one).output(redactionView).query(({ ctx: { work }, input }) => redactionOf(work, input.id)),
})
