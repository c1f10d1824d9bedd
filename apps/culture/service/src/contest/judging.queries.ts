import type { JudgingView, OwnJudging } from '@wuxin/culture/contest-view.schema'
import { shown } from '@wuxin/culture/rational.rules'
import { replay } from '@wuxin/culture/replay.rules'
import { judgesOf, mostOf } from '@wuxin/culture/score.rules'
import { countyOf } from '@wuxin/platform/area'
import { DomainError } from '@wuxin/platform/error'
import { load } from '@wuxin/service/load'
import type { Work } from '@wuxin/service/work'
import { CultureEvent } from '../event/event.entity.ts'
import { partsOf, rawOf, type ContestParts } from './contest-parts.queries.ts'
import { ContestJudge } from './contest-part.table.ts'
import { entrantOf, judgeOf, sheetOf } from './contest-record.view.ts'
import { Contest } from './contest.entity.ts'

/** Who starts in the open round, each with the extra round that waits (0 for none) and whether a sheet of this judge is still to come. */
function turnsOf(contest: Contest, parts: ContestParts, judge: string) {
  const raw = rawOf(contest, parts)
  const played = contest.state === 'scoring' ? replay(raw)[contest.round] : undefined
  return (played?.standings ?? []).map(({ entrant }) => {
    const extra = played?.open.find(({ entrants }) => entrants.includes(entrant))?.extra ?? 0
    const sheet = parts.sheets.find((each) => each.round === contest.round && each.extra === extra && each.judge === judge && each.entrant === entrant) ?? null
    return { entrant, extra, sheet, isRelative: !judgesOf(raw, contest.round, entrant).includes(judge) }
  })
}

const headOf = async (work: Work, { id, number, title, state, area, event, round }: Contest) => {
  const { title: name } = await work.em.findOneOrFail(CultureEvent, { id: event })
  return { id, number, title, state, event: { id: event, name }, place: (await work.directory(countyOf(area))).place(area), nth: round + 1 }
}

/** A contest for one of its judges: the open round, and no sheet but their own. Throws NOT_FOUND where the caller does not judge it. */
export async function judgingPage(work: Work, id: string): Promise<JudgingView> {
  const contest = await load(work, Contest, id)
  const parts = await partsOf(work, id)
  const judge = parts.judges.find(({ person }) => person === work.caller.id)
  if (!judge) throw new DomainError('NOT_FOUND', { id })
  const round = contest.state === 'scoring' ? (contest.rounds[contest.round] ?? null) : null
  const turns = new Map(turnsOf(contest, parts, judge.id).map((turn) => [turn.entrant, turn]))
  return {
    ...(await headOf(work, contest)), judge: judgeOf(judge), round, most: round?.means === 'judged' ? shown(mostOf(round), 2) : null,
    entrants: parts.entrants.flatMap((each) => {
      const turn = turns.get(each.id)
      const { number, name, kind, group, members } = entrantOf(each, true)
      return turn ? [{ id: each.id, number, name, kind, group, members, isRelative: turn.isRelative, extra: turn.extra, sheet: turn.sheet && sheetOf(contest, turn.sheet) }] : []
    }),
  }
}

/** The contests that the caller judges: those that are being scored first, then the latest; `needed` sheets of the open round, of which so many are given. */
export async function ownJudging(work: Work): Promise<OwnJudging> {
  const judging = await work.em.find(ContestJudge, { person: work.caller.id })
  const found = await work.em.find(Contest, { id: { $in: judging.map(({ contest }) => contest) }, state: { $ne: 'cancelled' } }, { orderBy: { createdAt: 'desc' }, limit: 50 })
  const rows: OwnJudging['rows'] = []
  for (const contest of found) {
    const judge = judging.find((each) => each.contest === contest.id)?.id ?? ''
    const turns = contest.state === 'scoring' && contest.rounds[contest.round]?.means === 'judged' ? turnsOf(contest, await partsOf(work, contest.id), judge).filter(({ isRelative }) => !isRelative) : []
    rows.push({ ...(await headOf(work, contest)), given: turns.filter(({ sheet }) => sheet !== null).length, needed: turns.length })
  }
  const rank = ({ state }: OwnJudging['rows'][number]) => (state === 'scoring' ? 0 : 1)
  return { rows: rows.toSorted((a, b) => rank(a) - rank(b)), asOf: work.now.toISOString() }
}
