import type { SittingView } from '@wuxin/culture/quiz.schema'
import { keepDraft, readDraft } from '@wuxin/web/draft'

/** What a phone keeps of a paper until it is over: what it calls it by, the paper as it came last, and the answers that have not arrived. */
export interface KeptSitting {
  token: string
  view: SittingView | null
  /** When the paper came, in milliseconds of the phone: its seconds that are left count from there. */
  at: number
  /** What was chosen, by the position of the question. */
  waiting: Readonly<Record<number, readonly number[]>>
  /** How many answers came after the time was over. */
  late: number
}

const nameOf = (event: string): string => `culture.quiz.${event}`

/** The paper of this phone; null where it has none of this event. */
export const keptSitting = (event: string): KeptSitting | null => readDraft<KeptSitting>(nameOf(event))

/** A paper that this phone is about to ask for. */
export const newSitting = (event: string, token: string): void => keepDraft(nameOf(event), { token, view: null, at: 0, waiting: {}, late: 0 } satisfies KeptSitting)

/** Changes what is kept of a paper; nothing where another one has come in its place meanwhile. */
export function changeKept(event: string, token: string, change: (kept: KeptSitting) => Partial<KeptSitting>): void {
  const kept = keptSitting(event)
  if (kept?.token === token) keepDraft(nameOf(event), { ...kept, ...change(kept) })
}
