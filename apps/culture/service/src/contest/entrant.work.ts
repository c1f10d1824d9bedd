import { randomUUIDv7 } from 'node:crypto'
import type { declareInput, dismissInput, enrolInput, enrolSignUpsInput, enrolSittersInput, renameEntrantInput, strikeInput, withdrawInput } from '@wuxin/culture/contest-input.schema'
import { contestLimits } from '@wuxin/culture/contest-round.schema'
import { lacksOf } from '@wuxin/culture/contest.rules'
import { contestError } from '@wuxin/culture/contest.schema'
import { DomainError } from '@wuxin/platform/error'
import { load } from '@wuxin/service/load'
import type { Work } from '@wuxin/service/work'
import type { z } from 'zod'
import { partIn, rawOf, type ContestParts } from './contest-parts.queries.ts'
import { ContestEntrant, ContestRelative } from './contest-part.table.ts'
import { Contest } from './contest.entity.ts'
import type { Step } from '../step/step.table.ts'
import { SignUp } from '../sign-up/sign-up.entity.ts'
import { assertSameAdvance, stepOn, throughOf, type Run } from './contest.work.ts'
import { bestPapers } from './paper.queries.ts'

/** Who takes part, and how the event knows them. */
type Joining = Pick<ContestEntrant, 'name' | 'kind' | 'group' | 'members' | 'isNamed' | 'signUp' | 'sitter'>

/** Gives each the next number. Throws CONTEST_FULL and GROUP_UNKNOWN. */
function join({ contest, parts, by, work }: Run, joining: readonly Joining[]): Step {
  if (parts.entrants.length + joining.length > contestLimits.entrants) throw contestError('CONTEST_FULL', { most: contestLimits.entrants })
  const last = Math.max(0, ...parts.entrants.map(({ number }) => number))
  const added = joining.map((each, nth) => Object.assign(new ContestEntrant(), { ...each, id: randomUUIDv7(), area: contest.area, contest: contest.id, number: last + nth + 1, outFrom: null, outReason: null }))
  const step = contest.enrol(added.map(({ number }) => number), added.map(({ group }) => group), by)
  work.em.persist(added)
  return step
}

/** 加选手 by hand. Throws CONTEST_FULL and GROUP_UNKNOWN. */
export const enrol = (work: Work, { entrants, ...seen }: z.output<typeof enrolInput>): Promise<string> =>
  stepOn(work, seen, (_, run) => join(run, entrants.map((each) => ({ ...each, sitter: each.signUp }))))

/** 从答题加选手: by the best paper first, of those who are none yet. Throws NO_PAPERS and CONTEST_FULL. */
export const enrolSitters = (work: Work, { isNamed, ...seen }: z.output<typeof enrolSittersInput>): Promise<string> =>
  stepOn(work, seen, async (contest, run) => {
    const known = run.parts.entrants.flatMap(({ sitter, signUp }) => [sitter, signUp])
    const papers = (await bestPapers(work, contest.event)).filter(({ key }) => !known.includes(key))
    if (papers.length === 0) throw contestError('NO_PAPERS', {})
    work.note({ record: 'Contest', recordId: contest.id, action: 'look', area: contest.area, reason: '参赛' })
    return join(run, papers.map(({ key, signUp, name }) => ({ name, kind: 'person', group: null, members: [], isNamed, signUp, sitter: key })))
  })

/** 从报名加选手; that their names were read stands in the history of each sign-up. Throws NOT_FOUND for whoever has no place at the event, and what `enrol` throws. */
export async function enrolSignUps(work: Work, { signUps, group, isNamed, id, version }: z.output<typeof enrolSignUpsInput>): Promise<string> {
  const { event } = await load(work, Contest, id)
  const found = await work.em.find(SignUp, { id: { $in: signUps }, event, state: 'in' }, { orderBy: { place: 'asc' } })
  const missing = signUps.find((each) => !found.some((signUp) => signUp.id === each))
  if (missing !== undefined) throw new DomainError('NOT_FOUND', { id: missing })
  for (const each of found) work.note({ record: 'SignUp', recordId: each.id, action: 'look', area: each.area, reason: '参赛' })
  return enrol(work, { id, version, entrants: found.map(({ id: signUp, name }) => ({ name, kind: 'person' as const, group, members: [], isNamed, signUp })) })
}

/** 改选手. Throws NOT_FOUND and GROUP_UNKNOWN. */
export const renameEntrant = (work: Work, { id, version, entrant: which, ...fields }: z.output<typeof renameEntrantInput>): Promise<string> =>
  stepOn(work, { id, version }, (contest, { parts, by }) => {
    const entrant = partIn(parts.entrants, which)
    const step = contest.rename(entrant.number, fields.group, by)
    Object.assign(entrant, fields)
    return step
  })

/** 删选手, with what was declared of them. Throws NOT_FOUND. */
export const strike = (work: Work, { entrant: which, ...seen }: z.output<typeof strikeInput>): Promise<string> =>
  stepOn(work, seen, (contest, { parts, by }) => {
    const entrant = partIn(parts.entrants, which)
    const step = contest.strike(entrant.number, by)
    work.em.remove([entrant, ...parts.relatives.filter((each) => each.entrant === which)])
    return step
  })

/** 弃权, from the open round on: where that has no sheet of theirs to lose, the next best may go on. Throws NOT_FOUND and ENTRANT_NOT_IN. */
export const withdraw = (work: Work, { entrant: which, reason, ...seen }: z.output<typeof withdrawInput>): Promise<string> =>
  stepOn(work, seen, (contest, { parts, by }) => {
    const entrant = partIn(parts.entrants, which)
    if (entrant.outFrom !== null) throw contestError('ENTRANT_NOT_IN', { number: entrant.number })
    const step = contest.withdraw(entrant.number, reason, by)
    Object.assign(entrant, { outFrom: contest.round, outReason: reason })
    return step
  })

/** 撤评委 before it begins, 离席 from the open round on. Throws NOT_FOUND, and JUDGES_TOO_FEW where the rule would drop all that are left. */
export const dismiss = (work: Work, { judge: which, reason, ...seen }: z.output<typeof dismissInput>): Promise<string> =>
  stepOn(work, seen, (contest, { parts, by }) => {
    const judge = partIn(parts.judges, which)
    if (judge.outFrom !== null) throw contestError('JUDGE_OUT', { name: judge.name })
    const isPreparing = contest.state === 'preparing'
    const step = contest.dismiss(judge.name, reason, by)
    if (isPreparing) work.em.remove([judge, ...parts.relatives.filter((each) => each.judge === which)])
    else {
      Object.assign(judge, { outFrom: contest.round, outReason: reason })
      assertJudged(contest, parts)
    }
    return step
  })

/** 报回避: a sheet that was given already counts no more. Throws NOT_FOUND, JUDGES_TOO_FEW and ADVANCE_WOULD_CHANGE. */
export const declare = (work: Work, { judge: judgeId, entrant: entrantId, reason, ...seen }: z.output<typeof declareInput>): Promise<string> =>
  stepOn(work, seen, (contest, { parts, by }) => {
    const [judge, entrant] = [partIn(parts.judges, judgeId), partIn(parts.entrants, entrantId)]
    const isDeclared = parts.relatives.some((each) => each.judge === judgeId && each.entrant === entrantId)
    const before = throughOf(contest, parts)
    const step = contest.declare(judge.name, entrant.number, by)
    if (isDeclared) return step
    const relative = Object.assign(new ContestRelative(), { id: randomUUIDv7(), area: contest.area, contest: contest.id, judge: judgeId, entrant: entrantId, reason, byId: by.caller.id, by: by.caller.name, at: by.now })
    parts.relatives.push(relative)
    work.em.persist(relative)
    if (contest.state !== 'preparing') assertJudged(contest, parts)
    assertSameAdvance(contest, parts, before)
    return step
  })

/** Throws JUDGES_TOO_FEW where fewer judges are left than the rule of a round drops. */
function assertJudged(contest: Contest, parts: ContestParts): void {
  const few = lacksOf(rawOf(contest, parts), contest.groups).find(({ lack }) => lack === 'judges' || lack === 'judgesOfEntrant')
  if (few) throw contestError('JUDGES_TOO_FEW', { needed: few.needed ?? 1 })
}
