import { nextLevel, type EscalationLevel } from '@wuxin/platform/escalation.rules'
import { deadline } from '@wuxin/platform/working-day'
import { levelAbove, tell } from '@wuxin/service/life/notice'
import type { Work } from '@wuxin/service/work'
import type { Meeting } from './meeting/meeting.entity.ts'
import { noticeOf } from './meeting/meeting-notice.rules.ts'
import { actingOn } from './meetings.work.ts'
import { convenerAt } from '@wuxin/service/life/convener'
import { Step } from './step/step.table.ts'
import { lineOf } from './step/step.work.ts'
import { announceTask } from './task/task.work.ts'
import type { Task } from './task/task.entity.ts'
import type { Topic } from './topic/topic.entity.ts'
import { announce } from './topic/topic.work.ts'

/**
 * A topic whose clock ran out goes up one level, or goes on unconfirmed where it waited for its proposer. Those whose minutes
 * are late are noted alone: their meeting tells of all of them at once.
 */
export async function escalateTopic(topic: Topic, work: Work): Promise<void> {
  const by = await actingOn(work, topic)
  if (topic.state === 'minute') work.em.persist(topic.escalate(by))
  else await announce(work, topic, topic.state === 'verify' ? topic.lapse(by) : topic.escalate(by))
}

export async function escalateTask(task: Task, work: Work): Promise<void> {
  await announceTask(work, task, task.escalate(await actingOn(work, task)))
}

/** Minutes that are late: whoever convenes is told, and one level more each time, up to the county. How far it went its history says. */
export async function escalateMinutes(meeting: Meeting, work: Work): Promise<void> {
  const by = await actingOn(work, meeting)
  const { id, area } = meeting
  const before = await work.em.find(Step, { recordId: id, action: 'escalate' }, { orderBy: { seq: 'asc' } })
  // `escalate` lines are written below alone, always with the level.
  const escalatedTo = (before.at(-1)?.params.level ?? null) as EscalationLevel | null
  const level = nextLevel({ area, escalatedTo })
  if (level === null) {
    meeting.wakeAt = null
    return
  }
  work.em.persist(lineOf('Meeting', meeting, by, { action: 'escalate', from: meeting.state, params: { level, due: meeting.dueAt?.toISOString() ?? '' } }))
  meeting.wakeAt = nextLevel({ area, escalatedTo: level }) && deadline(by.now, by.settings.escalationStep, by.directory.calendar)
  const to = [...levelAbove(level, area, by.directory), ...convenerAt(area, by.directory)]
  await tell(work, meeting, [noticeOf(meeting, to, 'escalate', { level })])
}
