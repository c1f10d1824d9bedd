import { createHash } from 'node:crypto'
import type { addContestInput, amendContestInput } from '@wuxin/culture/contest-input.schema'
import { lacksOf } from '@wuxin/culture/contest.rules'
import { contestError } from '@wuxin/culture/contest.schema'
import { replay } from '@wuxin/culture/replay.rules'
import { sealedText } from '@wuxin/culture/seal.rules'
import { countyOf } from '@wuxin/platform/area'
import { actingUnder } from '@wuxin/service/life/acting'
import { announce } from '@wuxin/service/life/steps'
import { load, loadLocked } from '@wuxin/service/load'
import { assertInScope, type Work } from '@wuxin/service/work'
import type { z } from 'zod'
import { actingOn, nextNumber, settings, type Acting } from '../culture.work.ts'
import { CultureEvent } from '../event/event.entity.ts'
import { searched } from '../search.queries.ts'
import type { Step } from '../step/step.table.ts'
import { noticesOf } from './contest-notice.rules.ts'
import { partsOf, rawOf, type ContestParts } from './contest-parts.queries.ts'
import { Contest } from './contest.entity.ts'

/** 设比赛 of an event; it lies where the event does. Throws NOT_FOUND, and FORBIDDEN outside of the caller's places. */
export async function addContest(work: Work, { event: id, ...fields }: z.output<typeof addContestInput>): Promise<string> {
  const event = await load(work, CultureEvent, id)
  const { area, units } = event
  assertInScope(work, area)
  const { version, values } = await settings.current(work, area)
  const contest = work.em.create(Contest, {
    ...fields, area, units, event: id, number: await nextNumber(work, 'contest', area), state: 'preparing', rounds: [], round: 0, reason: null, publishedAt: null, seal: null, closedAt: null,
    settingsVersion: version, stepCount: 0, createdAt: work.now, updatedAt: work.now,
  })
  work.em.persist(contest.make(await actingUnder(work, area, values)))
  await indexContest(work, contest)
  return contest.id
}

/** Makes a contest findable by its number, title and place. */
async function indexContest(work: Work, { id, area, number, title }: Contest): Promise<void> {
  await work.em.flush()
  const directory = await work.directory(countyOf(area))
  await searched.keep(work, { id, area, words: [number, title, directory.path(area)] }, { kind: 'contest' })
}

/** What a step is given beside the contest. */
export interface Run {
  contest: Contest
  parts: ContestParts
  by: Acting
  work: Work
}

/**
 * Takes one step on the version of a contest that the caller saw, while nobody else changes it or any of its sheets, and tells those whom it concerns. Throws NOT_FOUND,
 * VERSION_CONFLICT, and FORBIDDEN outside of the caller's places.
 */
export async function stepOn(work: Work, { id, version }: { id: string; version?: number }, take: (contest: Contest, run: Run) => Step | Promise<Step>): Promise<string> {
  const contest = await loadLocked(work, Contest, id, version)
  const parts = await partsOf(work, id)
  const line = await take(contest, { contest, parts, by: await actingOn(work, contest), work })
  await announce(work, contest, line, noticesOf(contest, parts.judges, line, await work.directory(countyOf(contest.area))))
  return id
}

/** 修改: entrants of a group that is dropped belong to none. */
export const amendContest = (work: Work, { id, version, ...fields }: z.output<typeof amendContestInput>): Promise<string> =>
  stepOn(work, { id, version }, async (contest, { parts, by }) => {
    const step = contest.amend(fields, by)
    for (const each of parts.entrants) if (each.group !== null && !fields.groups.includes(each.group)) each.group = null
    await indexContest(work, contest)
    return step
  })

/** 开始评分. Throws CONTEST_NOT_READY. */
export const beginContest = (work: Work, seen: { id: string; version: number }): Promise<string> =>
  stepOn(work, seen, (contest, { parts, by }) => contest.begin(lacksOf(rawOf(contest, parts), contest.groups).length, by))

/** 结算本轮. Throws ROUND_NOT_COMPLETE. */
export const settleRound = (work: Work, seen: { id: string; version: number }): Promise<string> =>
  stepOn(work, seen, (contest, { parts, by }) => contest.settle(replay(rawOf(contest, parts))[contest.round], by))

/** 退回重评. Throws ROUND_HAS_SHEETS. */
export const reopenRound = (work: Work, { reason, ...seen }: { id: string; version: number; reason: string }): Promise<string> =>
  stepOn(work, seen, (contest, { parts, by }) => contest.reopen([...parts.sheets, ...parts.papers].filter(({ round }) => round === contest.round).length, reason, by))

/** The seal of a contest as it stands: SHA-256 over all that it is counted from, and what that comes to. */
export const sealOf = (contest: Contest, parts: ContestParts): string => createHash('sha256').update(sealedText(rawOf(contest, parts))).digest('hex')

/** 公布. Throws ROUND_NOT_COMPLETE. */
export const publishContest = (work: Work, seen: { id: string; version: number }): Promise<string> =>
  stepOn(work, seen, (contest, { parts, by }) => contest.publish(replay(rawOf(contest, parts))[contest.round], sealOf(contest, parts), by))

/** Who is through in each settled round: what a correction may not change where the next round has sheets already. */
export function assertSameAdvance(contest: Contest, parts: ContestParts, before: readonly string[]): void {
  const changed = throughOf(contest, parts).findIndex((each, nth) => each !== before[nth])
  const hasSheets = (round: number) => [...parts.sheets, ...parts.papers].some((each) => each.round > round)
  if (changed >= 0 && changed < contest.round && hasSheets(changed)) throw contestError('ADVANCE_WOULD_CHANGE', { round: changed + 1 })
}

/** Those who go on from each round, as one text a round. */
export const throughOf = (contest: Contest, parts: ContestParts): string[] =>
  replay(rawOf(contest, parts)).map(({ standings }) => standings.filter(({ through }) => through).map(({ entrant }) => entrant).toSorted().join())
