import { permissions } from '@wuxin/meetings/permissions'
import { bySourceInput, figuresByInput, figuresInput, proposeInput, similarInput, topicListInput, unmaskInput } from '@wuxin/meetings/topic-input.schema'
import { proposerView, similarTopic, topicList, topicReceipt, topicRecord, topicRow, topicTallies, topicTally } from '@wuxin/meetings/topic-view.schema'
import { importTopicsInput, topicImport } from '@wuxin/meetings/topic-sheet.schema'
import { loadLocked } from '@wuxin/service/load'
import { procedures, router } from '@wuxin/service/procedure'
import { assertInScope } from '@wuxin/service/work'
import { z } from 'zod'
import { importTopics } from './topic-import.work.ts'
import { talliesBy, tallyOf } from './topic-figure.queries.ts'
import { listTopics, similarTopics, topicsBySource } from './topic-list.queries.ts'
import { proposedByStaff } from './topic-propose.work.ts'
import { readTopic } from './topic-record.queries.ts'
import { recordView } from './topic-record.view.ts'
import { topicSteps } from './topic-steps.router.ts'
import { Topic } from './topic.entity.ts'

const { permitted } = procedures(permissions)

/** Topics (议题) for staff: what they read and propose, and every step. */
export const topicRouter = router({
  list: permitted('topic:list')
    .input(topicListInput)
    .output(topicList)
    .query(({ ctx: { work }, input }) => listTopics(work, input)),
  get: permitted('topic:list')
    .input(z.object({ id: z.uuid() }))
    .output(topicRecord)
    .query(async ({ ctx: { work }, input }) => recordView(work, await readTopic(work, input.id))),
  similar: permitted('topic:list')
    .input(similarInput)
    .output(z.array(similarTopic))
    .query(({ ctx: { work }, input }) => similarTopics(work, input)),
  bySource: permitted('topic:list')
    .input(bySourceInput)
    .output(z.array(topicRow))
    .query(({ ctx: { work }, input }) => topicsBySource(work, input)),
  unmask: permitted('topic:unmask')
    .meta({ answerNotKept: true })
    .input(unmaskInput)
    .output(proposerView)
    .mutation(async ({ ctx: { work }, input }) => {
      const { id, area, proposerName: name, proposerPhone: phone } = await loadLocked(work, Topic, input.id)
      work.note({ record: 'Topic', recordId: id, action: 'look', area, reason: input.reason })
      return { name, phone, masked: false }
    }),
  propose: permitted('topic:propose')
    .input(proposeInput)
    .output(topicReceipt.pick({ number: true }).extend({ id: z.uuid() }))
    .mutation(async ({ ctx: { work }, input }) => {
      assertInScope(work, input.area)
      const { id, number } = await proposedByStaff(work, input)
      return { id, number }
    }),
  /** Topics that were kept elsewhere until now; with wrong cells none comes in, and the answer names each. */
  import: permitted('topic:screen')
    .input(importTopicsInput)
    .output(topicImport)
    .mutation(({ ctx: { work }, input }) => importTopics(work, input.rows)),
  ...topicSteps,
  figures: permitted('topic:list')
    .input(figuresInput)
    .output(topicTally)
    .query(({ ctx: { work }, input }) => tallyOf(work, input)),
  figuresBy: permitted('topic:list')
    .input(figuresByInput)
    .output(topicTallies)
    .query(({ ctx: { work }, input }) => talliesBy(work, input)),
})
