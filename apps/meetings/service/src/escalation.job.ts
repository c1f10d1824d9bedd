import type { Job } from '@wuxin/service/define'
import { seeTo, throwFaults } from './batch.work.ts'
import { escalateMinutes, escalateTask, escalateTopic } from './escalation.work.ts'
import { is } from './list.queries.ts'
import { Meeting } from './meeting/meeting.entity.ts'
import { Task } from './task/task.entity.ts'
import { Topic } from './topic/topic.entity.ts'

const job = 'escalation'
const isWoken = (now: Date) => is`r.wake_at < ${now}`

/** Looks every minute for topics, tasks and minutes whose clock ran out: hands them up one level, and lets go on what nobody confirmed in time. */
export const escalation: Job = {
  name: 'meetings.escalation',
  cron: '* * * * *',
  run: async (service) => {
    const faults = [
      ...(await seeTo(service, { job, entity: Meeting, table: 'meeting', which: isWoken, see: escalateMinutes })),
      ...(await seeTo(service, { job, entity: Topic, table: 'topic', which: isWoken, see: escalateTopic })),
      ...(await seeTo(service, { job, entity: Task, table: 'task', which: isWoken, see: escalateTask })),
    ]
    throwFaults(job, faults)
  },
}
