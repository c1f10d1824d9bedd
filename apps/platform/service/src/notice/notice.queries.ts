import type { NoticeRow, noticeQuery, readInput } from '@wuxin/platform/notice.schema'
import type { Work } from '@wuxin/service/work'
import type { z } from 'zod'

const mine = (work: Work) => work.db.selectFrom('notice').where('account', '=', work.caller.id)

const countOf = async (query: ReturnType<typeof mine>) => Number((await query.select((select) => select.fn.countAll().as('n')).executeTakeFirst())?.n ?? 0)

/** How many of the caller's notices are unread. */
export const countUnread = (work: Work): Promise<number> => countOf(mine(work).where('read_at', 'is', null))

/** The caller's notices, the newest first. */
export async function listNotices(work: Work, { page, size, unread }: z.output<typeof noticeQuery>) {
  const all = mine(work)
  const found = unread ? all.where('read_at', 'is', null) : all
  const rows = await found.selectAll().orderBy('at', 'desc').orderBy('id').limit(size).offset((page - 1) * size).execute()
  const [total, unreadOfAll] = [await countOf(found), await countUnread(work)]
  const isFiltered = unread && total === 0 && (await countOf(all)) > 0
  return {
    rows: (rows as Row[]).map(toRow),
    total,
    asOf: work.now.toISOString(),
    empty: total > 0 ? null : isFiltered ? ('filter' as const) : ('nothing-yet' as const),
    unread: unreadOfAll,
  }
}

interface Row extends Omit<NoticeRow, 'at' | 'readAt'> {
  at: string | Date
  read_at: string | Date | null
}

const toRow = ({ id, module, text, params, link, area, at, read_at }: Row): NoticeRow => ({
  id, module, text, params, link, area,
  at: new Date(at).toISOString(),
  readAt: read_at && new Date(read_at).toISOString(),
})

/** Marks the caller's notices as read, these or all; what was read before keeps its time. */
export async function markRead(work: Work, which: z.output<typeof readInput>): Promise<void> {
  const unread = work.db.updateTable('notice').set({ read_at: work.now }).where('account', '=', work.caller.id).where('read_at', 'is', null)
  await ('ids' in which ? unread.where('id', 'in', which.ids) : unread).execute()
}
