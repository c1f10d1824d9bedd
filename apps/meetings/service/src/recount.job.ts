import { deadline } from '@wuxin/platform/working-day'
import type { Job } from '@wuxin/service/define'
import type { Work } from '@wuxin/service/work'
import { seeTo, throwFaults } from './batch.work.ts'
import { is } from './list.queries.ts'
import { Meeting } from './meeting/meeting.entity.ts'
import { actingOn } from './meetings.work.ts'
import { Task } from './task/task.entity.ts'
import { Topic } from './topic/topic.entity.ts'

const job = 'recount'
const isAhead = (now: Date) => is`r.due_at > ${now}`

/** Counts deadlines that are still ahead again every night, so that a calendar which changed by day holds from the next. Those set by hand stay. */
export const recount: Job = {
  name: 'meetings.recount',
  cron: '25 0 * * *',
  run: async (service) => {
    const faults = [
      ...(await seeTo(service, { job, entity: Topic, table: 'topic', which: isAhead, see: recountClock })),
      ...(await seeTo(service, { job, entity: Task, table: 'task', which: isAhead, see: recountClock })),
      ...(await seeTo(service, { job, entity: Meeting, table: 'meeting', which: isAhead, see: recountMinutes })),
    ]
    throwFaults(job, faults)
  },
}

async function recountClock(found: Topic | Task, work: Work): Promise<void> {
  const { clock, clockSince } = found
  if (clock === null || clockSince === null) return
  const { directory } = await actingOn(work, found)
  setDue(found, deadline(clockSince, clock, directory.calendar), work.now)
}

async function recountMinutes(meeting: Meeting, work: Work): Promise<void> {
  if (meeting.endedAt === null) return
  const { settings, directory } = await actingOn(work, meeting)
  setDue(meeting, deadline(meeting.endedAt, settings.minutes, directory.calendar), work.now)
}

function setDue(found: Pick<Topic, 'dueAt' | 'wakeAt' | 'updatedAt'>, due: Date, now: Date): void {
  if (found.dueAt?.getTime() === due.getTime()) return
  Object.assign(found, { dueAt: due, wakeAt: due, updatedAt: now })
}
