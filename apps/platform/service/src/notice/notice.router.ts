import { noticeList, noticeQuery, readAnswer, readInput, unreadCount, unreadState } from '@wuxin/platform/notice.schema'
import { DomainError } from '@wuxin/platform/error'
import { platformPermissions } from '@wuxin/platform/permissions'
import { streamOf } from '@wuxin/platform/stream.schema'
import { procedures, router } from '@wuxin/service/procedure'
import { noticeBoard } from './notice-board.ts'
import { countUnread, listNotices, markRead } from './notice.queries.ts'

const { staff, stream } = procedures(platformPermissions)

/** Notices to oneself. */
export const noticeRouter = router({
  list: staff.input(noticeQuery).output(noticeList).query(({ ctx: { work }, input }) => listNotices(work, input)),

  unreadCount: staff.output(unreadCount).query(({ ctx: { work } }) => countUnread(work)),

  markRead: staff
    .input(readInput)
    .output(readAnswer)
    .mutation(async ({ ctx: { work }, input }) => {
      await markRead(work, input)
      return { unread: await countUnread(work) }
    }),

  live: stream.output(streamOf(unreadState)).subscription(async function* ({ ctx: { service, caller }, signal }) {
    if (!caller.session) throw new DomainError('UNAUTHENTICATED')
    yield* noticeBoard(service).watch(caller.session, signal)
  }),
})
