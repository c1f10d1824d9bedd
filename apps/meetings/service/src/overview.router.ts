import { permissions } from '@wuxin/meetings/permissions'
import { meetingHit, meetingInbox, topicPlace, topicTile } from '@wuxin/meetings/topic-view.schema'
import { areaCode } from '@wuxin/platform/area'
import { inboxInput, searchInput } from '@wuxin/platform/list'
import { inboxOf } from '@wuxin/service/list/inbox'
import { procedures, router } from '@wuxin/service/procedure'
import { z } from 'zod'
import { meetingsToDo } from './meeting/meeting-inbox.queries.ts'
import { tileOf } from './overview.queries.ts'
import { search } from './search.queries.ts'
import { tasksToDo } from './task/task-inbox.queries.ts'
import { openByPlace } from './topic/topic-figure.queries.ts'
import { topicsToDo } from './topic/topic-inbox.queries.ts'

const { permitted, countywide } = procedures(permissions)
const place = z.object({ area: areaCode.optional() })

/** What waits, what is found, what is counted, over topics, meetings and tasks. */
export const overviewRouter = router({
  /** Countywide for the meetings at whose table the caller sits; all else is asked for by their scope. */
  inbox: countywide('topic:list').input(inboxInput).output(meetingInbox)
    .query(({ ctx: { work }, input }) => inboxOf(work, input.size, [topicsToDo, meetingsToDo, tasksToDo])),
  search: permitted('topic:list').input(searchInput).output(z.array(meetingHit))
    .query(({ ctx: { work }, input }) => search(work, input)),
  tile: permitted('topic:list').input(place).output(topicTile)
    .query(({ ctx: { work }, input }) => tileOf(work, input.area)),
  map: permitted('topic:list').input(place).output(z.array(topicPlace))
    .query(({ ctx: { work }, input }) => openByPlace(work, input.area)),
})
