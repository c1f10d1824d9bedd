import { z } from 'zod'
import { listOf, listQuery } from './list.ts'

/** A notice (提醒) to one account: `text` is a key in the module's texts, `link` the page that it leads to. */
export const noticeRow = z.object({
  id: z.uuid(),
  module: z.string(),
  text: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  link: z.string(),
  area: z.string(),
  at: z.iso.datetime(),
  readAt: z.iso.datetime().nullable(),
})
export type NoticeRow = z.infer<typeof noticeRow>

/** A page of one's own notices, or of the unread ones among them. */
export const noticeQuery = listQuery(['at']).pick({ page: true, size: true }).extend({ unread: z.boolean().default(false) })

/** One's own notices, the newest first, and how many of all are unread. */
export const noticeList = listOf(noticeRow).extend({ unread: z.int() })

/** The notices that were read: these, or all. */
export const readInput = z.union([z.object({ ids: z.array(z.uuid()).min(1).max(100) }), z.object({ all: z.literal(true) })])
/** How many notices are unread. */
export const unreadCount = z.int()
/** What is left unread after it. */
export const readAnswer = z.object({ unread: unreadCount })

/** What a page is told live: how many are unread, and when the newest of them came. */
export const unreadState = z.object({ unread: unreadCount, latest: z.iso.datetime().nullable() })
export type UnreadState = z.infer<typeof unreadState>
