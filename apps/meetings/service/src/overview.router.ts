import { permissions } from '@wuxin/meetings/permissions'
import { meetingHit, meetingInbox, topicPlace, topicTile } from '@wuxin/meetings/topic-view.schema'
import { areaCode } from '@wuxin/platform/area'
import { inboxInput, searchInput } from '@wuxin/platform/list'
import { procedures, router } from '@wuxin/service/procedure'
import { z } from 'zod'
import { inboxOf } from './inbox.queries.ts'
import { tileOf } from './overview.queries.ts'
import { search } from './search.queries.ts'
import { openByPlace } from './topic/topic-figure.queries.ts'

const { permitted, countywide } = procedures(permissions)
const place = z.object({ area: areaCode.optional() })

/** What waits, what is found, what is counted, over topics, meetings and tasks. */
export const overviewRouter = router({
  /** Countywide for the meetings at whose table the caller sits; all else is asked for by their scope. */
  inbox: countywide('topic:list').input(inboxInput).output(meetingInbox)
    .query(({ ctx: { work }, input }) => inboxOf(work, input.size)),
  search: permitted('topic:list').input(searchInput).output(z.array(meetingHit))
    .query(({ ctx: { work }, input }) => search(work, input)),
  tile: permitted('topic:list').input(place).output(topicTile)
    .query(({ ctx: { work }, input }) => tileOf(work, input.area)),
  map: permitted('topic:list').input(place).output(z.array(topicPlace))
    .query(({ ctx: { work }, input }) => openByPlace(work, input.area)),
})
