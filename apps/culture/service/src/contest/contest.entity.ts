import type { addContestInput, dropRoundInput, putRoundInput } from '@wuxin/culture/contest-input.schema'
import { contestLimits } from '@wuxin/culture/contest-round.schema'
import { contestLifecycle, contestRules } from '@wuxin/culture/contest.rules'
import { contestError, type ContestAction, type ContestState } from '@wuxin/culture/contest.schema'
import type { RoundResult } from '@wuxin/culture/replay.rules'
import type { Told } from '@wuxin/service/life/acting'
import type { LineParams } from '@wuxin/service/life/history'
import type { Way } from '@wuxin/service/life/steps'
import type { Acting } from '../culture.work.ts'
import type { Step } from '../step/step.table.ts'
import { lineOf, take } from '../step/step.work.ts'
import { ContestSchema } from './contest.table.ts'

const way = { record: 'Contest', lifecycle: contestLifecycle } as const satisfies Way<ContestState, ContestAction>

/** What is written of a step beside who and when; entrants by their numbers, never by name. */
interface Trace {
  words?: string
  params?: LineParams
  to?: ContestState
}

/**
 * A contest (比赛) of an event. Every method is one step: it asks the lifecycle and the rules of the words, and throws TRANSITION_NOT_ALLOWED, FORBIDDEN or an
 * error of `ContestErrors` before it changes anything. What its parts hold is for `contest.work.ts`; who may change them, and when, is said here.
 */
export class Contest extends ContestSchema.class {
  /** The first line of its history. */
  make(by: Acting): Step {
    return lineOf('Contest', this, by, { action: 'make', from: this.state })
  }

  /** 修改. */
  amend({ title, groups, prizes, words }: Omit<Told<typeof addContestInput>, 'event'>, by: Acting): Step {
    const step = stepOf(this, 'amend', by)
    Object.assign(this, { title, groups, prizes, words })
    return step
  }

  /** 定轮次: a round by its number (from 1), or one more. Throws ROUND_UNKNOWN, and CONTEST_FULL past the most. */
  putRound({ nth, ...round }: Told<typeof putRoundInput>, by: Acting): Step {
    const at = nth ?? this.rounds.length + 1
    if (at > this.rounds.length + 1) throw contestError('ROUND_UNKNOWN', { round: at })
    if (at > contestLimits.rounds) throw contestError('CONTEST_FULL', { most: contestLimits.rounds })
    const step = stepOf(this, 'putRound', by, { params: { round: at, name: round.name } })
    this.rounds = this.rounds.toSpliced(at - 1, 1, round)
    return step
  }

  /** 删轮次. Throws ROUND_UNKNOWN. */
  dropRound({ nth }: Told<typeof dropRoundInput>, by: Acting): Step {
    const dropped = this.rounds[nth - 1]
    if (!dropped) throw contestError('ROUND_UNKNOWN', { round: nth })
    const step = stepOf(this, 'dropRound', by, { params: { round: nth, name: dropped.name } })
    this.rounds = this.rounds.toSpliced(nth - 1, 1)
    return step
  }

  /** 加选手. Throws GROUP_UNKNOWN. */
  enrol(numbers: number[], groups: (string | null)[], by: Acting): Step {
    groups.forEach((group) => assertGroup(this, group))
    return stepOf(this, 'enrol', by, { params: { numbers: spanned(numbers), count: numbers.length } })
  }

  /** 改选手. Throws GROUP_UNKNOWN. */
  rename(number: number, group: string | null, by: Acting): Step {
    assertGroup(this, group)
    return stepOf(this, 'rename', by, { params: { number } })
  }

  /** 删选手. */
  strike(number: number, by: Acting): Step {
    return stepOf(this, 'strike', by, { params: { number } })
  }

  /** 弃权. */
  withdraw(number: number, reason: string, by: Acting): Step {
    return stepOf(this, 'withdraw', by, { words: reason, params: { number, round: this.round + 1 } })
  }

  /** 请评委. */
  appoint(name: string, by: Acting): Step {
    return stepOf(this, 'appoint', by, { params: { name } })
  }

  /** 撤评委, 离席. */
  dismiss(name: string, reason: string, by: Acting): Step {
    return stepOf(this, 'dismiss', by, { words: reason, params: { name } })
  }

  /** 报回避. What they are to one another stays out of the history. */
  declare(name: string, number: number, by: Acting): Step {
    return stepOf(this, 'declare', by, { params: { name, number } })
  }

  /** 开始评分. Throws CONTEST_NOT_READY. */
  begin(lacking: number, by: Acting): Step {
    contestRules.assertMayDo('begin', this, by.caller)
    if (lacking > 0) throw contestError('CONTEST_NOT_READY', { count: lacking })
    return stepOf(this, 'begin', by)
  }

  /** 收答题成绩. */
  takePapers(count: number, by: Acting): Step {
    return stepOf(this, 'takePapers', by, { params: { round: this.round + 1, count } })
  }

  /** 更正: by whoever runs the contest. */
  correct(number: number, name: string, reason: string, by: Acting): Step {
    return stepOf(this, 'correct', by, { words: reason, params: { number, name } })
  }

  /** 更正 by the judge who gave the sheet, as long as its round is open. */
  reconsider(number: number, name: string, reason: string, by: Acting): Step {
    return take(way, this, 'correct', by, { words: reason, params: { number, name } })
  }

  /** 结算本轮: on to the next round, or the result waits to be published. Throws ROUND_NOT_COMPLETE. */
  settle(result: RoundResult | undefined, by: Acting): Step {
    contestRules.assertMayDo('settle', this, by.caller)
    assertComplete(result)
    const isLast = this.round === this.rounds.length - 1
    const step = stepOf(this, 'settle', by, { to: isLast ? 'settled' : 'scoring', params: { round: this.round + 1 } })
    if (!isLast) this.round += 1
    return step
  }

  /** 退回重评. `given` sheets or papers of the open round. Throws ROUND_HAS_SHEETS. */
  reopen(given: number, reason: string, by: Acting): Step {
    contestRules.assertMayDo('reopen', this, by.caller)
    const isSettled = this.state === 'settled'
    if (!isSettled && given > 0) throw contestError('ROUND_HAS_SHEETS', { round: this.round + 1 })
    const step = stepOf(this, 'reopen', by, { words: reason, params: { round: isSettled ? this.round + 1 : this.round } })
    if (!isSettled) this.round -= 1
    return step
  }

  /** 公布: the seal holds what it was counted from, and what it came to. Throws ROUND_NOT_COMPLETE where a correction has made equals that wait for an extra round. */
  publish(result: RoundResult | undefined, seal: string, by: Acting): Step {
    contestRules.assertMayDo('publish', this, by.caller)
    assertComplete(result)
    const step = stepOf(this, 'publish', by)
    Object.assign(this, { seal, publishedAt: by.now })
    return step
  }

  /** 取消. */
  cancel(reason: string, by: Acting): Step {
    contestRules.assertMayDo('cancel', this, by.caller)
    return this.callOff(reason, by)
  }

  /** Its event is off, and why. */
  callOff(reason: string, by: Acting): Step {
    this.reason = reason
    return take(way, this, 'cancel', by, { words: reason })
  }

  /** Sheets are given of the open round alone. Throws ROUND_NOT_OPEN. */
  assertScoring(): void {
    if (this.state !== 'scoring') throw contestError('ROUND_NOT_OPEN', { round: this.round + 1 })
  }
}
ContestSchema.setClass(Contest)

function assertGroup({ groups }: Contest, group: string | null): void {
  if (group !== null && !groups.includes(group)) throw contestError('GROUP_UNKNOWN', { group })
}

function assertComplete(result: RoundResult | undefined): void {
  if (!result?.isComplete) throw contestError('ROUND_NOT_COMPLETE', { missing: result?.missing.length ?? 0, extra: result?.open.length ?? 0 })
}

function stepOf(contest: Contest, action: ContestAction, by: Acting, trace: Trace = {}): Step {
  contestRules.assertMayDo(action, contest, by.caller)
  return take(way, contest, action, by, trace)
}

/** Numbers in a line of the history: 3, or 3–12. */
const spanned = (numbers: readonly number[]): string => (numbers.length > 1 ? `${numbers[0]}–${numbers.at(-1)}` : `${numbers[0]}`)
