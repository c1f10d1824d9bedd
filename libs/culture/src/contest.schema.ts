import { errorsOf, type Nothing } from '@wuxin/platform/error'

/** A contest (比赛): 筹备, 评分中, 待公布, 已公布; 已取消. */
export const contestStates = ['preparing', 'scoring', 'settled', 'published', 'cancelled'] as const
export type ContestState = (typeof contestStates)[number]

/**
 * 修改, 定轮次, 删轮次, 加选手, 改选手, 删选手, 弃权, 请评委, 撤评委 (离席), 报回避, 开始评分, 收答题成绩, 更正, 结算本轮, 退回重评, 公布, 取消.
 * Sheets are given under the round, not as steps of the contest: each is a record of its own.
 */
export const contestActions = [
  'amend', 'putRound', 'dropRound', 'enrol', 'rename', 'strike', 'withdraw', 'appoint', 'dismiss', 'declare', 'begin', 'takePapers', 'correct', 'settle', 'reopen', 'publish', 'cancel',
] as const
export type ContestAction = (typeof contestActions)[number]
/** The lines of a contest's history: its making and its steps. */
export const contestLines = ['make', ...contestActions] as const

/** What a contest lacks before it may begin. */
export const contestLacks = ['rounds', 'entrants', 'judges', 'judgesOfEntrant', 'advance', 'lastAdvance', 'weights', 'groups', 'groupOfEntrant'] as const
/** Something lacking, and of which round (from 1), entrant or number it is said. */
export interface ContestLack {
  lack: (typeof contestLacks)[number]
  round?: number
  entrant?: string
  needed?: number
}

/** Rules that a contest can break, with what the text about it says. */
export interface ContestErrors {
  /** What is lacking stands on the page. */
  CONTEST_NOT_READY: { count: number }
  /** A number for each group stays in use: nobody belongs to a group that is not there. */
  GROUP_UNKNOWN: { group: string }
  ROUND_UNKNOWN: { round: number }
  CONTEST_FULL: { most: number }
  /** Somebody of that account judges already. */
  JUDGE_TWICE: { name: string }
  /** Sheets are given and corrected of the round that is open, or while the result waits to be published. */
  ROUND_NOT_OPEN: { round: number }
  /** Not in this round: it did not go on, or is out. */
  ENTRANT_NOT_IN: { number: number }
  /** Declared relatives: a judge scores none of their own. */
  JUDGE_RELATIVE: { number: number }
  /** The judge has left. */
  JUDGE_OUT: { name: string }
  /** Somebody with an account gives their own sheets. */
  JUDGE_GIVES_OWN: { name: string }
  /** The sheet is there: from now on it is corrected, with a reason. */
  SHEET_GIVEN: { number: number }
  /** A mark for each criterion. */
  MARKS_COUNT: { needed: number }
  SCORE_OUT_OF_RANGE: { criterion: string; most: string }
  /** No extra round was asked for, or not of this entrant. */
  EXTRA_NOT_OPEN: { extra: number }
  /** Sheets are missing, or equals wait for their extra round. */
  ROUND_NOT_COMPLETE: { missing: number; extra: number }
  /** The next round has sheets already: a correction may not change who is in it. */
  ADVANCE_WOULD_CHANGE: { round: number }
  /** A round with sheets is not taken back for the one before. */
  ROUND_HAS_SHEETS: { round: number }
  /** Nobody has a marked paper of the event's quiz, or nobody who is in this round. */
  NO_PAPERS: Nothing
  /** Dismissing or declaring leaves too few sheets for what the rule drops. */
  JUDGES_TOO_FEW: { needed: number }
}

/** An error of contests with the parameters that belong to its code. */
export const contestError = errorsOf<ContestErrors>()
