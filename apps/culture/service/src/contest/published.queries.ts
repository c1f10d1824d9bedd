import type { resultListInput } from '@wuxin/culture/contest-input.schema'
import type { PublishedContest, PublishedList } from '@wuxin/culture/contest-view.schema'
import { shown } from '@wuxin/culture/rational.rules'
import { prizeOf, replay } from '@wuxin/culture/replay.rules'
import { countyOf } from '@wuxin/platform/area'
import { DomainError } from '@wuxin/platform/error'
import { maskName } from '@wuxin/platform/mask'
import { all, is, iso } from '@wuxin/service/list/condition'
import { nearby } from '@wuxin/service/list/nearby'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import type { z } from 'zod'
import { CultureEvent } from '../event/event.entity.ts'
import { contestEvent, contests } from './contest-list.queries.ts'
import { partIn, partsOf, rawOf } from './contest-parts.queries.ts'
import { Contest } from './contest.entity.ts'

const unrounded = 4
const pageSize = 10

/** Published results of an event, the first one first. */
export async function publishedOf(work: Work, event: string): Promise<PublishedContest[]> {
  const found = await work.em.find(Contest, { event, state: 'published' }, { orderBy: { createdAt: 'asc', id: 'asc' } })
  const results: PublishedContest[] = []
  for (const contest of found) results.push(await resultOf(work, contest))
  return results
}

/** Results that were published at a place, above and below it, the newest first. */
export async function listPublished(work: Work, { area, page }: z.output<typeof resultListInput>): Promise<PublishedList> {
  const found = all([is`c.state = 'published'`, nearby([{ area, unit: null }], 'c.area')])
  const { rows } = await sql<{ id: string; title: string; area: string; event: string; eventTitle: string; publishedAt: string; total: number }>`
    select c.id, c.title, c.area, c.event, e.title as "eventTitle", c.published_at as "publishedAt", count(*) over ()::int as total from ${contests.from} ${contestEvent}
    where ${found} order by c.published_at desc, c.id limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(work.db)
  const directory = await work.directory(countyOf(area))
  return { rows: rows.map(({ id, title, area: at, event, eventTitle, publishedAt }) => ({ id, title, event: { id: event, name: eventTitle }, place: directory.path(at), publishedAt: iso(publishedAt) })), total: rows[0]?.total ?? 0 }
}

/** One published result. Throws NOT_FOUND where it is not published. */
export async function publishedContest(work: Work, id: string): Promise<PublishedContest> {
  const contest = await work.em.findOne(Contest, { id, state: 'published' })
  if (!contest) throw new DomainError('NOT_FOUND', { id })
  return resultOf(work, contest)
}

/** A result as residents read it, the last round first: counted again from the sheets, with names as their owners agreed to. */
async function resultOf(work: Work, contest: Contest): Promise<PublishedContest> {
  const { id, number, title, area, event, publishedAt, rounds, prizes } = contest
  const parts = await partsOf(work, id)
  const { title: name } = await work.em.findOneOrFail(CultureEvent, { id: event })
  const directory = await work.directory(countyOf(area))
  const played = replay(rawOf(contest, parts)).map(({ standings }, nth) => ({
    name: rounds[nth]?.name ?? '',
    rows: standings.map(({ entrant, group, total, place, through }) => {
      const { number: of, name: full, kind, isNamed } = partIn(parts.entrants, entrant)
      const prize = nth === rounds.length - 1 && place !== null ? prizeOf(place, prizes) : null
      return { number: of, name: isNamed || kind === 'team' ? full : maskName(full), group, total: total && shown(total, rounds[nth]?.precision ?? unrounded), place, prize, through }
    }),
  }))
  return { id, number, title, event: { id: event, name }, place: directory.path(area), publishedAt: (publishedAt ?? contest.updatedAt).toISOString(), sheets: parts.sheets.length, judges: parts.judges.length, rounds: played.toReversed() }
}
