import type { PublishedContest } from '@wuxin/culture/contest-view.schema'
import { shown } from '@wuxin/culture/rational.rules'
import { prizeOf, replay } from '@wuxin/culture/replay.rules'
import { countyOf } from '@wuxin/platform/area'
import { DomainError } from '@wuxin/platform/error'
import { maskName } from '@wuxin/platform/mask'
import type { Work } from '@wuxin/service/work'
import { CultureEvent } from '../event/event.entity.ts'
import { partIn, partsOf, rawOf } from './contest-parts.queries.ts'
import { Contest } from './contest.entity.ts'

const unrounded = 4

/** Published results of an event, the first one first. */
export async function publishedOf(work: Work, event: string): Promise<PublishedContest[]> {
  const found = await work.em.find(Contest, { event, state: 'published' }, { orderBy: { createdAt: 'asc', id: 'asc' } })
  const results: PublishedContest[] = []
  for (const contest of found) results.push(await resultOf(work, contest))
  return results
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
