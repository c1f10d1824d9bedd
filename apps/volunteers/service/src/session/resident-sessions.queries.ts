import { countyOf, selfAndAncestors } from '@wuxin/platform/area'
import { dayOf } from '@wuxin/platform/working-day'
import type { Work } from '@wuxin/service/work'
import type { publicSessionsInput } from '@wuxin/volunteers/session-input.schema'
import type { publicSession } from '@wuxin/volunteers/session-view.schema'
import { sql } from 'kysely'
import type { z } from 'zod'

/** As many as a phone's page holds. */
const most = 50

type Shown = z.output<typeof publicSession>

/** What comes to a place or to what lies above it, the next one first: today's stays until the day is over. */
export async function comingSessions(work: Work, { area }: z.output<typeof publicSessionsInput>): Promise<Shown[]> {
  const { rows } = await sql<Omit<Shown, 'place'> & { area: string }>`
    select ps.id, ps.kind, ps.title, ps.provider, ps.day, ps."from", ps."to", ps.spot, ps.words, ps.area from session ps
    where ps.area = any (${selfAndAncestors(area)}::text[]) and ps.county = ${countyOf(area)} and ps.state in ('planned', 'held') and ps.day >= ${dayOf(work.now)}
    order by ps.day, ps."from", ps.id limit ${most}`.execute(work.db)
  const directory = await work.directory(countyOf(area))
  return rows.map(({ area: at, ...row }) => ({ ...row, place: directory.place(at) }))
}
