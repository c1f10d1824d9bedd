import { contestRules } from '@wuxin/culture/contest.rules'
import type { ContestRecord } from '@wuxin/culture/contest-view.schema'
import type { Noun } from '@wuxin/web/noun/noun'

/** Steps that stand on the contest itself; those on one round, entrant, judge or sheet stand beside it. */
export const contestStepNames = ['begin', 'settle', 'publish', 'putRound', 'enrol', 'appoint', 'declare', 'takePapers', 'amend', 'reopen', 'cancel'] as const
/** Everything that a drawer is opened for. */
export type ContestStepName = (typeof contestStepNames)[number] | 'dropRound' | 'enrolSignUps' | 'enrolSitters' | 'rename' | 'strike' | 'withdraw' | 'dismiss' | 'keyIn' | 'correct'

/** What a drawer is opened with: the step, and which part of the contest it is about. */
export interface OpenStep {
  name: ContestStepName
  fixed?: object
  initial?: object
}
/** Opens a drawer. */
export type Open = (step: OpenStep) => void

/** Contests, as the parts of their page know them. The rules count rounds from 0, pages from 1. */
export const contestNoun: Noun<ContestRecord, (typeof contestStepNames)[number]> = {
  texts: 'contest',
  rules: {
    actionsFor: (row, who) => contestRules.actionsFor({ ...row, round: row.round - 1 }, who),
    nextAction: (row, who) => contestRules.nextAction({ ...row, round: row.round - 1 }, who),
  },
  names: contestStepNames,
  isOpen: ({ state }) => state !== 'published' && state !== 'cancelled',
}
