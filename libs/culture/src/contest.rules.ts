import { defineLifecycle } from '@wuxin/platform/lifecycle'
import { stepRules, type Standing } from '@wuxin/platform/step.rules'
import type { Round } from './contest-round.schema.ts'
import { contestActions, contestError, contestStates, type ContestAction, type ContestLack, type ContestState } from './contest.schema.ts'
import { permissions } from './permissions.ts'
import { compare, ofDecimal, sum } from './rational.rules.ts'
import { judgesOf, type RawContest } from './score.rules.ts'

/**
 * 筹备 → 评分中 → 待公布 → 已公布. Each round is settled by itself: the last one leads on to the result, which may be corrected, with reasons, until it
 * is published; from then on nothing changes it.
 */
export const contestLifecycle = defineLifecycle({
  states: contestStates,
  initial: 'preparing',
  final: ['published', 'cancelled'],
  actions: {
    amend: { from: ['preparing'], to: ['preparing'], by: 'contest:edit', requires: ['title'] },
    putRound: { from: ['preparing'], to: ['preparing'], by: 'contest:edit', requires: ['round'] },
    dropRound: { from: ['preparing'], to: ['preparing'], by: 'contest:edit' },
    enrol: { from: ['preparing'], to: ['preparing'], by: 'contest:edit', requires: ['entrants'] },
    rename: { from: ['preparing'], to: ['preparing'], by: 'contest:edit' },
    strike: { from: ['preparing'], to: ['preparing'], by: 'contest:edit' },
    withdraw: { from: ['scoring'], to: ['scoring'], by: 'contest:edit', requires: ['reason'] },
    appoint: { from: ['preparing'], to: ['preparing'], by: 'contest:edit' },
    dismiss: { from: ['preparing', 'scoring'], to: ['preparing', 'scoring'], by: 'contest:edit', requires: ['reason'] },
    declare: { from: ['preparing', 'scoring'], to: ['preparing', 'scoring'], by: 'contest:edit', requires: ['reason'] },
    begin: { from: ['preparing'], to: ['scoring'], by: 'contest:edit' },
    takePapers: { from: ['scoring'], to: ['scoring'], by: 'contest:edit' },
    correct: { from: ['scoring', 'settled'], to: ['scoring', 'settled'], by: 'contest:edit', requires: ['reason'] },
    settle: { from: ['scoring'], to: ['scoring', 'settled'], by: 'contest:edit' },
    reopen: { from: ['scoring', 'settled'], to: ['scoring'], by: 'contest:edit', requires: ['reason'] },
    publish: { from: ['settled'], to: ['published'], by: 'contest:edit' },
    cancel: { from: ['preparing', 'scoring', 'settled'], to: ['cancelled'], by: 'contest:edit', requires: ['reason'] },
  },
})

/** What the rules look at. */
export interface ContestFacts extends Standing<ContestState> {
  /** The round that is open, from 0. */
  round: number
  rounds: readonly Pick<Round, 'means'>[]
}

/** Who may take which step of a contest, and which one each state waits for. */
export const contestRules = stepRules<ContestFacts, ContestAction>({
  lifecycle: contestLifecycle,
  permissions,
  actions: contestActions,
  guards: {
    takePapers: ({ rounds, round }) => rounds[round]?.means === 'quiz',
    reopen: ({ state, round }) => state === 'settled' || round > 0,
  },
  main: { preparing: ['begin'], scoring: ['settle'], settled: ['publish'] },
})

/** What is lacking before a contest may begin; nothing where it is ready. */
export function lacksOf(raw: Omit<RawContest, 'sheets' | 'papers'>, groups: readonly string[]): ContestLack[] {
  const { rounds, entrants } = raw
  const last = rounds.length - 1
  const ofRounds = rounds.flatMap((rule, nth): ContestLack[] => {
    const round = nth + 1
    const needed = rule.dropHighest + rule.dropLowest + 1
    const few = rule.means === 'judged' ? entrants.filter(({ id }) => judgesOf(raw, nth, id).length < needed) : []
    return [
      ...(nth < last && rule.advance === null ? [{ lack: 'advance' as const, round }] : []),
      ...(nth === last && rule.advance !== null ? [{ lack: 'lastAdvance' as const, round }] : []),
      ...(rule.counts === 'with_earlier' && !isWhole(rounds.slice(0, round)) ? [{ lack: 'weights' as const, round }] : []),
      ...(rule.grouped && groups.length === 0 ? [{ lack: 'groups' as const, round }] : []),
      ...(rule.means === 'judged' && raw.judges.filter(({ outFrom }) => outFrom === null || outFrom > nth).length < needed ? [{ lack: 'judges' as const, round, needed }] : few.map(({ id }) => ({ lack: 'judgesOfEntrant' as const, round, entrant: id, needed }))),
    ]
  })
  return [
    ...(rounds.length === 0 ? [{ lack: 'rounds' as const }] : []),
    ...(entrants.length < 2 ? [{ lack: 'entrants' as const }] : []),
    ...entrants.filter(({ group }) => groups.length > 0 && (group === null || !groups.includes(group))).map(({ id }) => ({ lack: 'groupOfEntrant' as const, entrant: id })),
    ...ofRounds,
  ]
}

/** Whether the weights of rounds that count together come to the whole. */
const isWhole = (rounds: readonly Pick<Round, 'weight'>[]): boolean => compare(sum(rounds.map(({ weight }) => ofDecimal(weight))), ofDecimal('100')) === 0

/** Throws MARKS_COUNT and SCORE_OUT_OF_RANGE where marks are none of this round's. */
export function assertMarks({ criteria }: Pick<Round, 'criteria'>, marks: readonly string[]): void {
  if (marks.length !== criteria.length) throw contestError('MARKS_COUNT', { needed: criteria.length })
  const beyond = criteria.find(({ most }, nth) => compare(ofDecimal(marks[nth] ?? '0'), ofDecimal(most)) > 0)
  if (beyond) throw contestError('SCORE_OUT_OF_RANGE', { criterion: beyond.name, most: beyond.most })
}
