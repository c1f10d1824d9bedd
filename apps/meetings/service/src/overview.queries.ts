import type { topicTile } from '@wuxin/meetings/topic-view.schema'
import { narrow } from '@wuxin/platform/caller'
import { dayOf } from '@wuxin/platform/working-day'
import type { Work } from '@wuxin/service/work'
import type { z } from 'zod'
import { all, countBy, is, within } from './list.queries.ts'
import { meetings } from './meeting/meeting.queries.ts'
import { tallyOf } from './topic/topic-figure.queries.ts'
import { amongOpen, filtered, isOverdue, topics } from './topic/topic.queries.ts'

/** What the one screen shows: topics open now, the meetings of this month, and the figures of the year to date. */
export async function tileOf(work: Work, area: string | undefined): Promise<z.output<typeof topicTile>> {
  const to = dayOf(work.now)
  const first = new Date(`${to.slice(0, 7)}-01T00:00:00+08:00`)
  const month = is`(m.starts_at >= ${first} and m.starts_at < ${first}::timestamptz + interval '1 month')`
  const called = all([within(narrow(work.scope, area ?? null), 'm'), is`m.notified_at is not null and m.state <> 'cancelled'`, month])
  const [{ all: open, overdue, toVerify }, { all: meetingsThisMonth }, year] = await Promise.all([
    countBy(work, topics, filtered({ area }, work.scope, amongOpen), { overdue: isOverdue(work.now), toVerify: is`t.state = 'verify'` }),
    countBy(work, meetings, called, {}),
    tallyOf(work, { area, from: `${to.slice(0, 4)}-01-01`, to }),
  ])
  return { open, overdue, toVerify, meetingsThisMonth, year, asOf: work.now.toISOString() }
}
