import { permissions } from '@wuxin/meetings/permissions'
import { scopeFor, type Caller } from '@wuxin/platform/caller'
import { auditRouter } from '@wuxin/service/audit-router'
import { procedures, router } from '@wuxin/service/procedure'
import { settingsRouter } from '@wuxin/service/settings-router'
import { bodyRouter } from './body/body.router.ts'
import { calendarRouter } from './calendar/calendar.router.ts'
import { meetingRouter } from './meeting/meeting.router.ts'
import { residentMinutesRouter } from './meeting/resident.router.ts'
import { settings } from './meetings.work.ts'
import { overviewRouter } from './overview.router.ts'
import { receptionRouter } from './reception/reception.router.ts'
import { taskRouter } from './task/task.router.ts'
import { residentTopicRouter } from './topic/resident.router.ts'
import { topicRouter } from './topic/topic.router.ts'

const { permitted } = procedures(permissions)

/** The history of visitors is for those who receive. */
const mayRead = (caller: Caller, record: string) => !['Visit', 'Duty'].includes(record) || scopeFor(caller, permissions['reception:list']).length > 0

/** All procedures of this service; the web imports its type. */
export const meetingsRouter = router({
  bodies: bodyRouter,
  topics: topicRouter,
  meetings: meetingRouter,
  tasks: taskRouter,
  reception: receptionRouter,
  calendars: calendarRouter,
  overview: overviewRouter,
  settings: settingsRouter(permitted('settings:edit'), settings),
  audit: auditRouter({ auditor: permitted('audit:view'), reader: permitted('topic:list'), mayRead }),
  /** What residents do, without an account. */
  residentTopics: residentTopicRouter,
  residentMinutes: residentMinutesRouter,
})
export type MeetingsRouter = typeof meetingsRouter
