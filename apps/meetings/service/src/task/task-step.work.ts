import type { TaskRecord } from '@wuxin/meetings/task-view.schema'
import { loadLocked } from '@wuxin/service/load'
import type { Work } from '@wuxin/service/work'
import { actingOn, type Acting } from '../meetings.work.ts'
import type { Step } from '../step/step.table.ts'
import { Topic } from '../topic/topic.entity.ts'
import { announce } from '../topic/topic.work.ts'
import { taskPage } from './task-record.queries.ts'
import { Task } from './task.entity.ts'
import { announceTask } from './task.work.ts'

/** Takes one step on the version of a task that the caller saw, tells whom it concerns, and answers the task as it is now. A new owner sees the topic too. */
export async function step(work: Work, { id, version }: { id: string; version: number }, take: (task: Task, by: Acting) => Step): Promise<TaskRecord> {
  const task = await loadLocked(work, Task, id, version)
  const units = task.units
  await announceTask(work, task, take(task, await actingOn(work, task)))
  if (task.units !== units) (await loadLocked(work, Topic, task.topic)).involve(task.units)
  if (task.state === 'done') await finishTopic(work, task.topic)
  await work.em.flush()
  return taskPage(work, id)
}

/** With its last task a topic is done, and waits for whoever proposed it. */
async function finishTopic(work: Work, id: string): Promise<void> {
  // Behind the topic's lock: of two tasks that are finished at once, the second one sees the first.
  const topic = await loadLocked(work, Topic, id)
  if (topic.state !== 'assign' || (await work.em.count(Task, { topic: id, state: { $ne: 'done' } }, { filters: false })) > 0) return
  await announce(work, topic, topic.finish(await actingOn(work, topic)))
}
