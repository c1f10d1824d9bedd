import { dueWork, eachOf } from '@wuxin/service/life/due-work'
import { is } from '@wuxin/service/list/condition'
import { escalateMinutes, escalateTask, escalateTopic } from './escalation.work.ts'
import { Meeting } from './meeting/meeting.entity.ts'
import { Task } from './task/task.entity.ts'
import { Topic } from './topic/topic.entity.ts'

const isWoken = (now: Date) => is`r.wake_at < ${now}`

/** Looks every minute for topics, tasks and minutes whose clock ran out: hands them up one level, and lets go on what nobody confirmed in time. */
export const escalation = dueWork({
  name: 'meetings.escalation',
  cron: '* * * * *',
  looks: [eachOf(Meeting, isWoken, escalateMinutes), eachOf(Topic, isWoken, escalateTopic), eachOf(Task, isWoken, escalateTask)],
})
