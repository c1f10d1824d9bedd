import { filesAttached, filesFreed } from '@wuxin/events/file'
import { caseWanted, topicMoved } from '@wuxin/events/meetings'
import { noticeSent } from '@wuxin/events/notice'
import { permissions } from '@wuxin/meetings/permissions'
import { defineService } from '@wuxin/service/define'
import { Body } from './body/body.entity.ts'
import { Member } from './body/body.table.ts'
import { calendarFeed } from './calendar/calendar.routes.ts'
import { escalation } from './escalation.job.ts'
import { meetingExport } from './meeting/meeting-export.routes.ts'
import { Meeting } from './meeting/meeting.entity.ts'
import { Ballot, Guest, Item, Seat, Variant } from './meeting/meeting.table.ts'
import { minutesExport } from './meeting/minutes-export.routes.ts'
import { series } from './meeting/series.job.ts'
import { CreateMeetings } from './migrations/202611231000-meetings.migration.ts'
import { KeepPosts } from './migrations/202611231900-posts.migration.ts'
import { posts } from './posts.job.ts'
import { recount } from './recount.job.ts'
import { noteOpenedCase } from './reception/case-opened.events.ts'
import { Duty } from './reception/duty.entity.ts'
import { Visit } from './reception/visit.entity.ts'
import { meetingsRouter } from './router.ts'
import { Step } from './step/step.table.ts'
import { taskExport } from './task/task-export.routes.ts'
import { Task } from './task/task.entity.ts'
import { hearRating } from './topic/case-closed.events.ts'
import { takeTabledCase } from './topic/case-tabled.events.ts'
import { hearClosedHazard, takeTabledHazard } from './topic/hazard-tabled.events.ts'
import { topicExport } from './topic/topic-export.routes.ts'
import { Topic } from './topic/topic.entity.ts'

/** MEETINGS 会商: topics from where they are raised to where they are confirmed. */
export const service = defineService({
  id: 'meetings',
  entities: [Body, Member, Topic, Meeting, Seat, Guest, Item, Variant, Ballot, Task, Duty, Visit, Step],
  migrations: [{ name: '202611231000-meetings', class: CreateMeetings }, { name: '202611231900-posts', class: KeepPosts }],
  router: meetingsRouter,
  permissions,
  publishes: [topicMoved, caseWanted, filesAttached, filesFreed, noticeSent],
  subscribes: [hearRating, noteOpenedCase, takeTabledCase, takeTabledHazard, hearClosedHazard],
  jobs: [escalation, posts, recount, series],
  routes: [topicExport, meetingExport, taskExport, minutesExport, calendarFeed],
})
