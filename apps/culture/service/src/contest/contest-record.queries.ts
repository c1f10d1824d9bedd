import { lacksOf } from '@wuxin/culture/contest.rules'
import type { ContestRecord, replayView, signedUpView } from '@wuxin/culture/contest-view.schema'
import { permissions } from '@wuxin/culture/permissions'
import { mayAt } from '@wuxin/platform/caller'
import { DomainError } from '@wuxin/platform/error'
import { maskName } from '@wuxin/platform/mask'
import { linesOf, lineView, type KeptLine } from '@wuxin/service/life/history'
import { is } from '@wuxin/service/list/condition'
import { load } from '@wuxin/service/load'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import type { z } from 'zod'
import { SignUp } from '../sign-up/sign-up.entity.ts'
import { contestColumns, contestEvent, contestRows, contests, type ListedContest } from './contest-list.queries.ts'
import { correctionsOf, partsOf, rawOf } from './contest-parts.queries.ts'
import { correctionOf, entrantOf, judgeOf, playedOf, sheetOf } from './contest-record.view.ts'
import { Contest } from './contest.entity.ts'
import { sealOf } from './contest.work.ts'

/** A contest of the caller's scope, with all that its result is counted from. Throws NOT_FOUND where there is none or it lies outside: the two are not told apart. */
export async function contestPage(work: Work, id: string): Promise<ContestRecord> {
  const { rows } = await sql<ListedContest & { steps: KeptLine<ContestRecord['steps'][number]['action']>[] }>`
    select ${contestColumns}, ${linesOf(is`s.record_id = c.id`)} as steps from ${contests.from} ${contestEvent} where c.id = ${id} and ${contests.inScope(work.scope, contests.byLevel)}`.execute(work.db)
  const [found] = rows
  const [row] = await contestRows(work, rows)
  if (!found || !row) throw new DomainError('NOT_FOUND', { id })
  const contest = await work.em.findOneOrFail(Contest, { id })
  const parts = await partsOf(work, id)
  const { area, units, settingsVersion, words, reason, groups, rounds, prizes, seal } = contest
  const inFull = mayAt(work.caller, permissions['contest:edit'], area, units)
  return {
    ...row, area, units, settingsVersion, words, reason, groups, rounds, prizes, seal,
    entrants: parts.entrants.map((each) => entrantOf(each, inFull)), judges: parts.judges.map(judgeOf),
    relatives: parts.relatives.map(({ judge, entrant, reason: why, by, at }) => ({ judge, entrant, reason: why, by, at: at.toISOString() })),
    sheets: parts.sheets.map((each) => sheetOf(contest, each)), corrections: (await correctionsOf(work, id)).map(correctionOf), played: playedOf(contest, parts),
    lacks: contest.state === 'preparing' ? lacksOf(rawOf(contest, parts), groups) : [], steps: found.steps.map(lineView),
  }
}

/** 重算核对: the raw sheets are counted again, and sealed; a published result must come out as it was. Throws NOT_FOUND. */
export async function replayOf(work: Work, id: string): Promise<z.output<typeof replayView>> {
  const contest = await load(work, Contest, id)
  const parts = await partsOf(work, id)
  const counted = sealOf(contest, parts)
  return { id, same: contest.seal === counted, seal: contest.seal ?? '', counted, sheets: parts.sheets.length }
}

/** Who signed up for a contest's event, has a place there and is no entrant yet. Throws NOT_FOUND. */
export async function signedUpFor(work: Work, id: string): Promise<z.output<typeof signedUpView>> {
  const { event } = await load(work, Contest, id)
  const { entrants } = await partsOf(work, id)
  const found = await work.em.find(SignUp, { event, state: 'in' }, { orderBy: { place: 'asc' } })
  return found.filter((each) => !entrants.some(({ signUp }) => signUp === each.id)).map(({ id: signUp, place, name }) => ({ id: signUp, place, name: maskName(name) }))
}
