import { permissions } from '@wuxin/meetings/permissions'
import { acceptInput, answerInput, confirmInput, declineInput, disputeInput, mergeInput, referInput, superviseInput } from '@wuxin/meetings/topic-input.schema'
import { topicRecord } from '@wuxin/meetings/topic-view.schema'
import { procedures } from '@wuxin/service/procedure'
import { bodyFor } from '../body/body.work.ts'
import { reopenTasks } from '../task/task.work.ts'
import { loadPair, step } from './topic-step.work.ts'
import { indexTopic } from './topic.work.ts'

const { permitted } = procedures(permissions)

/** The steps of a topic that are taken on its own page, one procedure each, named as the rows of `topicLifecycle`; each answers the topic as it is now. */
export const topicSteps = {
  accept: permitted('topic:screen').input(acceptInput).output(topicRecord)
    .mutation(({ ctx: { work }, input: { body, title, ...seen } }) =>
      step(work, seen, async (found, by) => {
        const taken = found.accept({ body: await bodyFor(work, body, found.area), title }, by)
        await indexTopic(work, found)
        return taken
      })),
  decline: permitted('topic:screen').input(declineInput).output(topicRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (found, by) => found.decline(input, by))),
  merge: permitted('topic:screen').input(mergeInput).output(topicRecord)
    .mutation(async ({ ctx: { work }, input }) => {
      const into = await loadPair(work, input.id, input.into)
      return step(work, input, (found, by) => found.merge({ into }, by))
    }),
  refer: permitted('topic:screen').input(referInput).output(topicRecord)
    .mutation(({ ctx: { work }, input: { matter, reason, ...seen } }) => step(work, seen, (found, by) => found.refer({ matter, reason }, by))),
  confirm: permitted('topic:verify').input(confirmInput).output(topicRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (found, by) => found.confirm(input, by))),
  dispute: permitted('topic:verify').input(disputeInput).output(topicRecord)
    .mutation(({ ctx: { work }, input }) =>
      step(work, input, async (found, by) => {
        const taken = found.dispute(input, by)
        await reopenTasks(work, found, input.reason, by)
        return taken
      })),
  answer: permitted('topic:answer').input(answerInput).output(topicRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (found, by) => found.answer(input, by))),
  supervise: permitted('topic:supervise').input(superviseInput).output(topicRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (found, by) => found.supervise(input, by))),
}
