import type { topicTile } from '@wuxin/meetings/topic-view.schema'
import { narrow } from '@wuxin/platform/caller'
import { beginningOf, dayOf } from '@wuxin/platform/working-day'
import { all, is } from '@wuxin/service/list/condition'
import { countBy } from '@wuxin/service/list/count'
import type { Work } from '@wuxin/service/work'
import type { z } from 'zod'
import { meetings } from './meeting/meeting.queries.ts'
import { tallyOf } from './topic/topic-figure.queries.ts'
import { filtered, isOverdue, topics } from './topic/topic.queries.ts'

/** What the one screen shows: topics open now, the meetings of this month, and the figures of the year to date. */
export async function tileOf(work: Work, area: string | undefined): Promise<z.output<typeof topicTile>> {
  const to = dayOf(work.now)
  const first = beginningOf(`${to.slice(0, 7)}-01`)
  const month = is`(m.starts_at >= ${first} and m.starts_at < ${first}::timestamptz + interval '1 month')`
  const called = all([meetings.inScope(narrow(work.scope, area ?? null), meetings.byLevel), is`m.notified_at is not null and m.state <> 'cancelled'`, month])
  const [{ all: open, overdue, toVerify }, { all: meetingsThisMonth }, year] = await Promise.all([
    countBy(work, topics.from, filtered({ area }, work.scope, topics.amongOpen), { overdue: isOverdue(work.now), toVerify: is`t.state = 'verify'` }),
    countBy(work, meetings.from, called, {}),
    tallyOf(work, { area, from: `${to.slice(0, 4)}-01-01`, to }),
  ])
  return { open, overdue, toVerify, meetingsThisMonth, year, asOf: work.now.toISOString() }
}
