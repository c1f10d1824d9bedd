import { permissions } from '@wuxin/meetings/permissions'
import { residentConfirmInput, residentDisputeInput, residentProposeInput, residentTrackInput } from '@wuxin/meetings/topic-input.schema'
import { residentTopic, topicReceipt } from '@wuxin/meetings/topic-view.schema'
import { placeProcedure } from '@wuxin/service/place-procedure'
import { procedures, router } from '@wuxin/service/procedure'
import { reopenTasks } from '../task/task.work.ts'
import { proposedByResident } from './topic-propose.work.ts'
import { readTracked } from './topic-record.queries.ts'
import { residentView } from './topic-record.view.ts'
import { stepByCode } from './topic-step.work.ts'

const { resident } = procedures(permissions)

/** Residents' topics: propose, follow by the tracking code, confirm or dispute the result. */
export const residentTopicRouter = router({
  place: placeProcedure(resident),
  propose: resident
    .input(residentProposeInput)
    .output(topicReceipt)
    .mutation(async ({ ctx: { work }, input }) => {
      const { topic, code } = await proposedByResident(work, input)
      return { number: topic.number, code: code ?? '' }
    }),
  track: resident
    .input(residentTrackInput)
    .output(residentTopic)
    .query(async ({ ctx: { work }, input }) => residentView(work, await readTracked(work, input.code))),
  confirm: resident
    .input(residentConfirmInput)
    .output(residentTopic)
    .mutation(({ ctx: { work }, input: { code, words } }) => stepByCode(work, code, (found, by) => found.confirm({ words }, by))),
  dispute: resident
    .input(residentDisputeInput)
    .output(residentTopic)
    .mutation(({ ctx: { work }, input: { code, reason } }) =>
      stepByCode(work, code, async (found, by) => {
        const taken = found.dispute({ reason }, by)
        await reopenTasks(work, found, reason, by)
        return taken
      })),
})
