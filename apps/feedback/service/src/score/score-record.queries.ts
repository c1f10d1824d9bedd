import type { ResidentScore, ScoreRecord } from '@wuxin/feedback/score-view.schema'
import { isLow, lowBelowOf, showScoreCode, takesCards } from '@wuxin/feedback/score.rules'
import { permissions } from '@wuxin/feedback/permissions'
import { countyOf } from '@wuxin/platform/area'
import { mayAt } from '@wuxin/platform/caller'
import { DomainError } from '@wuxin/platform/error'
import { conveners } from '@wuxin/service/life/convener'
import { lineView, linesOf, type KeptLine } from '@wuxin/service/life/history'
import { is, iso } from '@wuxin/service/list/condition'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import { settings } from '../feedback.work.ts'
import { recordSteps } from '../record-step/record-step.table.ts'
import { roundColumns, roundRows, type ListedRound } from './score-list.queries.ts'
import { ScoreRound } from './score.entity.ts'
import { resultsOf, rounds } from './score.queries.ts'
import type { ScoreCard } from './score.table.ts'

/** Words that one page shows, the newest first. */
const mostWords = 500

const onPaper = sql`(select count(*)::int from score_card c where c.round = r.id and c.means = 'paper') as paper`

type Kept = ListedRound & { paper: number; steps: KeptLine<ScoreRecord['steps'][number]['action']>[] }
type Said = Pick<ScoreCard, 'id' | 'means'> & { words: string; at: string }

/** A round of the caller's scope, with what came of it so far. Throws NOT_FOUND where there is none or it lies outside: the two are not told apart. */
export async function roundPage(work: Work, id: string): Promise<ScoreRecord> {
  const { rows } = await sql<Kept>`select ${roundColumns}, ${onPaper}, ${linesOf(is`s.record_id = r.id`, recordSteps)} as steps
    from ${rounds.from} where r.id = ${id} and ${rounds.inScope(work.scope, rounds.byLevel)}`.execute(work.db)
  const [found] = rows
  const [shown] = await roundRows(work, rows)
  if (!found || !shown) throw new DomainError('NOT_FOUND', { id })
  const round = await work.em.findOneOrFail(ScoreRound, { id })
  const { area, units, settingsVersion, code, held, heads, closedAt, reason, readAt } = round
  const lowBelow = lowBelowOf((await settings.at(work, area, settingsVersion)).values.scoreLow)
  const directory = await work.directory(countyOf(area))
  const owner = units.length > 0 ? units.map((unit) => directory.unitName(unit)).join('、') : (directory.nearest(area, conveners.map(([role]) => role))?.name ?? null)
  const { id: _, version, number, title, place, subject, state, opens, until, cards, mean, low } = shown
  return {
    id, version, number, title, place, subject, state, opens, until, cards, mean, low, area, units, settingsVersion, heads, reason, owner, lowBelow, paper: found.paper, code: showScoreCode(code),
    held: held?.toISOString() ?? null, closedAt: closedAt?.toISOString() ?? null, readAt: readAt?.toISOString() ?? null,
    items: (await resultsOf(work, round)).map((each) => ({ ...each, isLow: isLow(each.mean, lowBelow) })),
    words: mayAt(work.caller, permissions['score:run'], area, units) ? await wordsOf(work, id) : null,
    steps: found.steps.map(lineView),
  }
}

async function wordsOf(work: Work, round: string): Promise<NonNullable<ScoreRecord['words']>> {
  const { rows } = await sql<Said>`select c.id, c.words, c.means, c.created_at as at from score_card c where c.round = ${round} and c.words is not null order by c.created_at desc, c.id limit ${mostWords}`.execute(work.db)
  return rows.map(({ at, ...said }) => ({ ...said, at: iso(at) }))
}

/** A round as whoever holds its code sees it: what is asked, and what came of it once it is closed. */
export async function residentPage(work: Work, round: ScoreRound): Promise<ResidentScore> {
  const { number, title, area, held, state, until, items } = round
  const results = state === 'closed' ? await resultsOf(work, round) : null
  const place = (await work.directory(countyOf(area))).areaName(area)
  return { number, title, place, held: held?.toISOString() ?? null, state, until: until.toISOString(), takes: takesCards(round, work.now), items, cards: results?.[0]?.answers ?? null, results }
}
