import { defineLifecycle } from '@wuxin/platform/lifecycle'
import { letteredCode } from '@wuxin/platform/spoken-code'
import { stepRules, type Standing } from '@wuxin/platform/step.rules'
import { permissions } from './permissions.ts'
import { scoreActions, scoreStates, type ScoreAction, type ScoreItem, type ScoreState } from './score.schema.ts'

/** 打分中 → 已结束, by hand with a reason or by its clock; a round closed too early is opened again, and a low result is read (已阅). */
export const scoreLifecycle = defineLifecycle({
  states: scoreStates,
  initial: 'open',
  final: ['closed'],
  actions: {
    close: { from: ['open'], to: ['closed'], by: 'score:run', requires: ['reason'] },
    lapse: { from: ['open'], to: ['closed'], by: null },
    reopen: { from: ['closed'], to: ['open'], by: 'score:run', requires: ['reason'] },
    read: { from: ['closed'], to: ['closed'], by: 'score:run' },
  },
})

/** What the rules look at; the entity and the record on the page both have it. */
export interface ScoreFacts extends Standing<ScoreState> {
  /** How many items are low. */
  low: number
  readAt: unknown
}

/** Whether a low result waits to be read. */
export const waitsToBeRead = ({ state, low, readAt }: Pick<ScoreFacts, 'state' | 'low' | 'readAt'>): boolean => state === 'closed' && low > 0 && readAt === null

/** Who may take which step of a round. */
export const scoreRules = stepRules<ScoreFacts, ScoreAction>({
  lifecycle: scoreLifecycle,
  permissions,
  actions: scoreActions,
  guards: { read: waitsToBeRead },
  main: { closed: ['read'] },
})

/** Whether a round takes cards: the clock's own second counts, not when the job has run. */
export const takesCards = ({ state, until }: { state: ScoreState; until: string | Date }, now: Date): boolean => state === 'open' && now < new Date(until)

/** The code of a round as it is printed, typed and read out: PF-7K4M9-QPT3W-XH. */
export const { make: makeScoreCode, read: readScoreCode, show: showScoreCode } = letteredCode('PF')

/** How far a card is from what its round asks: items without an answer, answers without an item. */
export function itemsAmiss(items: readonly Pick<ScoreItem, 'code'>[], scores: Readonly<Record<string, number>>): { missing: number; unknown: number } {
  const asked = new Set(items.map(({ code }) => code))
  return { missing: [...asked].filter((code) => !Object.hasOwn(scores, code)).length, unknown: Object.keys(scores).filter((code) => !asked.has(code)).length }
}

/** A mean in hundredths, of a sum of marks and their number; null where nobody answered. */
export const meanOf = (sum: number, answers: number): number | null => (answers === 0 ? null : Math.round((sum * 100) / answers))
/** Below which mean, in hundredths, an item is low; `from` is the county's setting in marks. */
export const lowBelowOf = (from: number): number => Math.round(from * 100)
/** Whether an item is low. One that nobody answered is not. */
export const isLow = (mean: number | null, lowBelow: number): boolean => mean !== null && mean < lowBelow

/** How many gave an item each mark, from 1 to 5. */
export type MarkCounts = readonly number[]
/** What came of an item. */
export const resultOf = (counts: MarkCounts): { answers: number; mean: number | null } => {
  const answers = counts.reduce((all, count) => all + count, 0)
  return { answers, mean: meanOf(counts.reduce((sum, count, at) => sum + count * (at + 1), 0), answers) }
}
