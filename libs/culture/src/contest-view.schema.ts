import { countsOf, listOf } from '@wuxin/platform/list'
import { instant, lineView, named, placeView, rowHead, standing } from '@wuxin/platform/view.schema'
import { z } from 'zod'
import { contestChips, entrantKinds } from './contest-input.schema.ts'
import { prize, round } from './contest-round.schema.ts'
import { contestLacks, contestLines, contestStates } from './contest.schema.ts'

/** One row of the list of contests; `round` is the number of the open one, from 1. */
export const contestRow = z.object({
  ...rowHead, event: named, state: z.enum(contestStates), addedAt: instant, publishedAt: instant.nullable(), round: z.int(), roundCount: z.int(), entrantCount: z.int(), judgeCount: z.int(),
})
export type ContestRow = z.infer<typeof contestRow>
/** A page of contests, with the count behind each chip. */
export const contestList = listOf(contestRow).extend({ chips: countsOf(contestChips) })

/** An entrant by its number. The name is masked for whoever neither runs nor judges the contest. */
export const entrantView = z.object({
  id: z.uuid(), number: z.int(), name: z.string(), kind: z.enum(entrantKinds), group: z.string().nullable(), members: z.array(z.string()), isNamed: z.boolean(), signUp: z.uuid().nullable(),
  /** From which round on it is out, from 1, and why. */
  outFrom: z.int().nullable(), outReason: z.string().nullable(),
})
export type EntrantView = z.infer<typeof entrantView>
/** A judge; whoever has no account has their sheets keyed in. */
export const judgeView = z.object({ id: z.uuid(), name: z.string(), person: z.string().nullable(), outFrom: z.int().nullable(), outReason: z.string().nullable() })
export type JudgeView = z.infer<typeof judgeView>
/** Declared relatives (回避). */
export const relativeView = z.object({ judge: z.uuid(), entrant: z.uuid(), reason: z.string(), by: z.string(), at: instant })

/** A score sheet (评分表) as it stands now; `keyed` where somebody else typed it for the judge. */
export const sheetView = z.object({
  id: z.uuid(), version: z.int(), round: z.int(), extra: z.int(), judge: z.uuid(), entrant: z.uuid(), marks: z.array(z.string()), words: z.string().nullable(), by: z.string(), at: instant, keyed: z.boolean(), total: z.string(),
})
export type SheetView = z.infer<typeof sheetView>
/** A correction (更正) before the publication: what stood there, what stands there since, who and why. */
export const correctionView = z.object({ id: z.uuid(), sheet: z.uuid(), from: z.array(z.string()), to: z.array(z.string()), reason: z.string(), by: z.string(), at: instant })

/** A place in a round. `score` and `total` are as shown, `exact` is the fraction behind the total. */
export const standingView = z.object({
  entrant: z.uuid(), group: z.string().nullable(), score: z.string().nullable(), total: z.string().nullable(), exact: z.string().nullable(), place: z.int().nullable(), through: z.boolean(), prize: z.string().nullable(),
  sheets: z.array(z.object({ judge: z.uuid(), total: z.string(), dropped: z.enum(['highest', 'lowest']).nullable() })),
})
export type StandingView = z.infer<typeof standingView>
/** A round as it was played so far; `most` is what a sheet can come to. */
export const roundView = z.object({
  nth: z.int(), most: z.string().nullable(), isComplete: z.boolean(), standings: z.array(standingView), missing: z.array(z.object({ judge: z.uuid().nullable(), entrant: z.uuid(), extra: z.int() })),
  open: z.array(z.object({ extra: z.int(), entrants: z.array(z.uuid()) })),
})
export type RoundView = z.infer<typeof roundView>

/** A contest as its page shows it. */
export const contestRecord = contestRow.extend({
  ...standing, words: z.string().nullable(), reason: z.string().nullable(), groups: z.array(z.string()), rounds: z.array(round), prizes: z.array(prize), entrants: z.array(entrantView), judges: z.array(judgeView),
  relatives: z.array(relativeView), sheets: z.array(sheetView), corrections: z.array(correctionView), played: z.array(roundView), lacks: z.array(z.object({ lack: z.enum(contestLacks), round: z.int().optional(), entrant: z.uuid().optional(), needed: z.int().optional() })),
  /** The seal of the published result (SHA-256 over raw sheets and exact result), in hexadecimal. */
  seal: z.string().nullable(),
  steps: z.array(lineView(contestLines)),
})
export type ContestRecord = z.infer<typeof contestRecord>
/** 重算核对: whether the raw sheets still give the published result. */
export const replayView = z.object({ id: z.uuid(), same: z.boolean(), seal: z.string(), counted: z.string(), sheets: z.int() })

/** A contest as one of its judges sees it: the open round, and no sheet but their own. */
export const judgingView = z.object({
  id: z.uuid(), number: z.string(), title: z.string(), event: named, place: placeView, state: z.enum(contestStates), judge: judgeView, round: round.nullable(), nth: z.int(), most: z.string().nullable(),
  entrants: z.array(entrantView.pick({ id: true, number: true, name: true, kind: true, group: true, members: true }).extend({ isRelative: z.boolean(), extra: z.int(), sheet: sheetView.nullable() })),
})
export type JudgingView = z.infer<typeof judgingView>
/** The contests that the caller judges, those that are being scored first. */
export const ownJudging = z.object({ rows: z.array(z.object({ id: z.uuid(), number: z.string(), title: z.string(), event: named, place: placeView, state: z.enum(contestStates), nth: z.int(), given: z.int(), needed: z.int() })), asOf: instant })
export type OwnJudging = z.infer<typeof ownJudging>

/** Who signed up for the event and is no entrant yet, in the order of arrival; names are masked. */
export const signedUpView = z.array(z.object({ id: z.uuid(), place: z.int(), name: z.string() }))

/** A published result for residents: names as their owners agreed to, masked otherwise. */
export const publishedContest = z.object({
  id: z.uuid(), number: z.string(), title: z.string(), event: named, place: z.string(), publishedAt: instant, sheets: z.int(), judges: z.int(),
  rounds: z.array(z.object({ name: z.string(), rows: z.array(z.object({ number: z.int(), name: z.string(), group: z.string().nullable(), total: z.string().nullable(), place: z.int().nullable(), prize: z.string().nullable(), through: z.boolean() })) })),
})
export type PublishedContest = z.infer<typeof publishedContest>
/** A page of the published results of a place, the newest first. */
export const publishedList = z.object({ rows: z.array(publishedContest.pick({ id: true, title: true, event: true, place: true, publishedAt: true })), total: z.int() })
export type PublishedList = z.infer<typeof publishedList>
