import { deadline } from '@wuxin/platform/working-day'
import { recountClock, setDue } from '@wuxin/service/life/clock'
import { dueWork, eachOf } from '@wuxin/service/life/due-work'
import { is } from '@wuxin/service/list/condition'
import type { Work } from '@wuxin/service/work'
import { Meeting } from './meeting/meeting.entity.ts'
import { actingOn } from './meetings.work.ts'
import { Task } from './task/task.entity.ts'
import { Topic } from './topic/topic.entity.ts'

const isAhead = (now: Date) => is`r.due_at > ${now}`

/** Counts deadlines that are still ahead again every night, so that a calendar which changed by day holds from the next. Those set by hand stay. */
export const recount = dueWork({
  name: 'meetings.recount',
  cron: '25 0 * * *',
  looks: [eachOf(Topic, isAhead, recountOwn), eachOf(Task, isAhead, recountOwn), eachOf(Meeting, isAhead, recountMinutes)],
})

async function recountOwn(found: Topic | Task, work: Work): Promise<void> {
  if (found.clock !== null) recountClock(found, await actingOn(work, found))
}

async function recountMinutes(meeting: Meeting, work: Work): Promise<void> {
  if (meeting.endedAt === null) return
  const { settings, directory } = await actingOn(work, meeting)
  setDue(meeting, deadline(meeting.endedAt, settings.minutes, directory.calendar), work.now)
}
