import { router } from '@wuxin/service/procedure'
import { auditRouter } from './audit.router.ts'
import { bodyRouter } from './body/body.router.ts'
import { calendarRouter } from './calendar/calendar.router.ts'
import { meetingRouter } from './meeting/meeting.router.ts'
import { residentMinutesRouter } from './meeting/resident.router.ts'
import { overviewRouter } from './overview.router.ts'
import { receptionRouter } from './reception/reception.router.ts'
import { settingsRouter } from './settings.router.ts'
import { taskRouter } from './task/task.router.ts'
import { residentTopicRouter } from './topic/resident.router.ts'
import { topicRouter } from './topic/topic.router.ts'

/** All procedures of this service; the web imports its type. */
export const meetingsRouter = router({
  bodies: bodyRouter,
  topics: topicRouter,
  meetings: meetingRouter,
  tasks: taskRouter,
  reception: receptionRouter,
  calendars: calendarRouter,
  overview: overviewRouter,
  settings: settingsRouter,
  audit: auditRouter,
  /** What residents do, without an account. */
  residentTopics: residentTopicRouter,
  residentMinutes: residentMinutesRouter,
})
export type MeetingsRouter = typeof meetingsRouter
