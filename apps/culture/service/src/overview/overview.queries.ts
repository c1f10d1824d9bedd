import type { cultureTile, eventPoint } from '@wuxin/culture/overview.schema'
import { narrow } from '@wuxin/platform/caller'
import { iso } from '@wuxin/service/list/condition'
import { countBy } from '@wuxin/service/list/count'
import { namesOf } from '@wuxin/service/list/names'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import type { z } from 'zod'
import { chipConditions, events } from '../event/event.queries.ts'

/** What waits now at a place, for the one screen. */
export async function tileOf(work: Work, area: string | undefined): Promise<z.output<typeof cultureTile>> {
  const { draft, sign_up: signUp, today, under_way: underWay, scoring, overdue } = await chipConditions(work)
  const { all: _, ...counts } = await countBy(work, events.from, events.inScope(narrow([...work.scope], area ?? null), events.amongOpen), { draft, signUp, today, underWay, scoring, overdue })
  return { ...counts, asOf: work.now.toISOString() }
}

type Point = Omit<z.output<typeof eventPoint>, 'place'> & { area: string }

/** Events that are ahead or under way, as the map shows them. */
export async function pointsOf(work: Work, area: string | undefined): Promise<z.output<typeof eventPoint>[]> {
  const { rows } = await sql<Point>`select e.id, e.title, e.kind, e.state, e.area, coalesce(e.venue_name, e.spot) as at, e.starts
    from ${events.from} where ${events.inScope(narrow([...work.scope], area ?? null), events.amongOpen)} and e.state in ('published', 'sign_up', 'check_in', 'running') order by e.starts, e.id limit 500`.execute(work.db)
  const names = await namesOf(work, rows)
  return rows.map(({ area: code, starts, ...row }) => ({ ...row, starts: iso(starts), place: names.place(code) }))
}
