import { randomUUIDv7 } from 'node:crypto'
import type { appointInput, correctSheetInput, giveSheetInput, takePapersInput } from '@wuxin/culture/contest-input.schema'
import { contestLimits } from '@wuxin/culture/contest-round.schema'
import { assertMarks } from '@wuxin/culture/contest.rules'
import { contestError } from '@wuxin/culture/contest.schema'
import { replay } from '@wuxin/culture/replay.rules'
import { ruleOf } from '@wuxin/culture/score.rules'
import { countyOf } from '@wuxin/platform/area'
import { DomainError } from '@wuxin/platform/error'
import { tell } from '@wuxin/service/life/notice'
import { loadLocked } from '@wuxin/service/load'
import { assertInScope, type Work } from '@wuxin/service/work'
import type { z } from 'zod'
import { completeNotice } from './contest-notice.rules.ts'
import { partIn, partsOf, rawOf, type ContestParts } from './contest-parts.queries.ts'
import { ContestJudge, ContestPaper } from './contest-part.table.ts'
import { Contest } from './contest.entity.ts'
import { bestPapers } from './paper.queries.ts'
import { assertSameAdvance, stepOn, throughOf } from './contest.work.ts'
import { ScoreSheet } from './sheet.entity.ts'

/** Who gives a sheet or corrects it: the judge, or whoever keys it in for one without an account. */
export type Giver = 'judge' | 'clerk'

/** 请评委. Throws PERSON_UNKNOWN, JUDGE_TWICE and CONTEST_FULL. */
export const appoint = (work: Work, { person, name: typed, ...seen }: z.output<typeof appointInput>): Promise<string> =>
  stepOn(work, seen, async (contest, { parts: { judges }, by }) => {
    if (judges.length >= contestLimits.judges) throw contestError('CONTEST_FULL', { most: contestLimits.judges })
    const name = person === null ? typed : by.directory.postsOf(person)[0]?.name
    if (name === undefined) throw new DomainError('PERSON_UNKNOWN', { id: person })
    if (judges.some((each) => (person === null ? each.name === name : each.person === person))) throw contestError('JUDGE_TWICE', { name })
    const step = contest.appoint(name, by)
    const position = Math.max(0, ...judges.map((each) => each.position)) + 1
    work.em.persist(Object.assign(new ContestJudge(), { id: randomUUIDv7(), area: contest.area, contest: contest.id, position, person, name, outFrom: null, outReason: null }))
    return step
  })

/**
 * 交评分表 of the open round, one after another: whoever comes second for the same judge and entrant finds the first. Throws ROUND_NOT_OPEN, JUDGE_OUT,
 * JUDGE_RELATIVE, ENTRANT_NOT_IN, EXTRA_NOT_OPEN, SHEET_GIVEN, MARKS_COUNT, SCORE_OUT_OF_RANGE; FORBIDDEN and JUDGE_GIVES_OWN where it is somebody else's to give.
 */
export async function giveSheet(work: Work, { id, judge: judgeId, entrant: entrantId, extra, marks, words }: z.output<typeof giveSheetInput>, giver: Giver): Promise<string> {
  const contest = await loadLocked(work, Contest, id)
  const parts = await partsOf(work, id)
  const [judge, entrant] = [partIn(parts.judges, judgeId), partIn(parts.entrants, entrantId)]
  assertMayGive(work, contest, judge, giver)
  contest.assertScoring()
  const { round } = contest
  const { number } = entrant
  if (judge.outFrom !== null) throw contestError('JUDGE_OUT', { name: judge.name })
  if (parts.relatives.some((each) => each.judge === judgeId && each.entrant === entrantId)) throw contestError('JUDGE_RELATIVE', { number })
  const played = replay(rawOf(contest, parts))[round]
  if (!played?.standings.some((each) => each.entrant === entrantId)) throw contestError('ENTRANT_NOT_IN', { number })
  if (extra > 0 && !played.open.some((open) => open.extra === extra && open.entrants.includes(entrantId))) throw contestError('EXTRA_NOT_OPEN', { extra })
  if (parts.sheets.some((each) => each.round === round && each.extra === extra && each.judge === judgeId && each.entrant === entrantId)) throw contestError('SHEET_GIVEN', { number })
  assertMarks(ruleOf(contest, round), marks)
  const { caller, now } = work
  const sheet = work.em.create(ScoreSheet, { area: contest.area, units: contest.units, contest: id, round, extra, judge: judgeId, entrant: entrantId, marks, words, byId: caller.id, by: caller.name, keyed: giver === 'clerk', createdAt: now, updatedAt: now })
  await work.em.flush()
  await tellComplete(work, contest, { ...parts, sheets: [...parts.sheets, sheet] })
  return id
}

/** The last sheet of a round: whoever runs the contest may settle it, or asks for the extra round. */
async function tellComplete(work: Work, contest: Contest, parts: ContestParts): Promise<void> {
  const played = replay(rawOf(contest, parts))[contest.round]
  const isLast = played?.missing.every(({ extra }) => extra > 0 && !parts.sheets.some((each) => each.round === contest.round && each.extra === extra)) ?? false
  if (played && isLast) await tell(work, contest, [completeNotice(contest, played.isComplete, await work.directory(countyOf(contest.area)))])
}

function assertMayGive(work: Work, contest: Contest, judge: ContestJudge, giver: Giver): void {
  if (giver === 'judge' && judge.person !== work.caller.id) throw new DomainError('FORBIDDEN', { action: 'give' })
  if (giver === 'clerk') assertInScope(work, contest.area)
  if (giver === 'clerk' && judge.person !== null) throw contestError('JUDGE_GIVES_OWN', { name: judge.name })
}

/** 更正: by the judge as long as the round is open, by whoever runs the contest until it is published. Throws VERSION_CONFLICT, ROUND_NOT_OPEN, MARKS_COUNT, SCORE_OUT_OF_RANGE and ADVANCE_WOULD_CHANGE. */
export const correctSheet = (work: Work, { id, sheet: which, version, marks, reason }: z.output<typeof correctSheetInput>, giver: Giver): Promise<string> =>
  stepOn(work, { id }, async (contest, { parts, by }) => {
    const sheet = await loadLocked(work, ScoreSheet, which, version)
    const [judge, entrant] = [partIn(parts.judges, sheet.judge), partIn(parts.entrants, sheet.entrant)]
    assertMarks(ruleOf(contest, sheet.round), marks)
    const before = throughOf(contest, parts)
    if (giver === 'judge') {
      assertMayGive(work, contest, judge, giver)
      contest.assertScoring()
      if (sheet.round !== contest.round) throw contestError('ROUND_NOT_OPEN', { round: sheet.round + 1 })
    }
    const step = contest[giver === 'judge' ? 'reconsider' : 'correct'](entrant.number, judge.name, reason, by)
    work.em.persist(sheet.correct({ marks, reason }, by.caller, by.now))
    assertSameAdvance(contest, parts, before)
    return step
  })

/** 收答题成绩 of the open round; what was taken before is replaced. Throws NOT_FOUND, ENTRANT_NOT_IN and NO_PAPERS. */
export const takePapers = (work: Work, { papers: given, ...seen }: z.output<typeof takePapersInput>): Promise<string> =>
  stepOn(work, seen, async (contest, { parts, by }) => {
    const starters = replay(rawOf(contest, parts))[contest.round]?.standings.map(({ entrant }) => entrant) ?? []
    const papers = given ?? (await papersOfQuiz(work, contest, parts)).filter(({ entrant }) => starters.includes(entrant))
    if (papers.length === 0) throw contestError('NO_PAPERS', {})
    const step = contest.takePapers(papers.length, by)
    for (const { entrant: which, points, seconds } of papers) {
      const entrant = partIn(parts.entrants, which)
      if (!starters.includes(which)) throw contestError('ENTRANT_NOT_IN', { number: entrant.number })
      const { id: byId, name } = by.caller
      const kept = parts.papers.find((each) => each.round === contest.round && each.entrant === which) ?? Object.assign(new ContestPaper(), { id: randomUUIDv7(), area: contest.area, contest: contest.id, round: contest.round, entrant: which })
      work.em.persist(Object.assign(kept, { points, seconds, byId, by: name, at: by.now }))
    }
    return step
  })

/** What entrants have of the event's quiz: known by their sign-up or phone, else by a name that only one of both lists has. */
async function papersOfQuiz(work: Work, { event }: Contest, { entrants }: ContestParts): Promise<{ entrant: string; points: string; seconds: number }[]> {
  const papers = await bestPapers(work, event)
  const alone = (name: string) => entrants.filter((each) => each.name === name).length === 1 && papers.filter((each) => each.name === name).length === 1
  return entrants.flatMap(({ id: entrant, sitter, signUp, name }) => {
    const paper = papers.find(({ key }) => key === sitter || key === signUp) ?? (sitter === null && signUp === null && alone(name) ? papers.find((each) => each.name === name) : undefined)
    return paper ? [{ entrant, points: String(paper.points), seconds: paper.seconds }] : []
  })
}
