import type { CaseRow } from '@wuxin/feedback/case-view.schema'
import type { Outcome, WhistleStatus } from '@wuxin/feedback/case.schema'
import type { StateTone } from '@wuxin/web/tokens'

const outcomeTones: Record<Outcome, StateTone> = { solved: 'done', explained: 'explained', out_of_remit: 'outOfRemit' }

/** The hue of what an answer said; only 已解决 is green. */
export const toneOfOutcome = (outcome: Outcome): StateTone => outcomeTones[outcome]

/** The hue of a case's state: a closed one bears that of its outcome. Lateness is the clock's to show. */
export function toneOf({ state, outcome }: Pick<CaseRow, 'state' | 'outcome'>): StateTone {
  if (state === 'closed') return outcome ? toneOfOutcome(outcome) : 'done'
  return state === 'discover' || state === 'whistle' ? 'waiting' : 'underWay'
}

/** The hue of a unit's part in a case. */
export const toneOfWhistle: Record<WhistleStatus, StateTone> = { pending: 'waiting', reported: 'underWay', returned: 'outOfRemit' }
