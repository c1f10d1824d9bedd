import { eventArchive } from '@wuxin/culture/archive.schema'
import { permissions } from '@wuxin/culture/permissions'
import { byId } from '@wuxin/platform/input.schema'
import { procedures, router } from '@wuxin/service/procedure'
import { archiveOf } from './archive.queries.ts'

const { permitted } = procedures(permissions)

/** 活动档案: an event on one page. */
export const archiveRouter = router({
  get: permitted('event:list').input(byId).output(eventArchive)
    .query(({ ctx: { work }, input }) => archiveOf(work, input.id)),
})
