import type { CaseState, Outcome, Rating } from '@wuxin/feedback/case.schema'
import type { PlannedCase, PlannedChannel } from './case-plan.ts'
import type { County } from './places.ts'
import type { Story } from './stories/story.ts'

/** What shall happen to a case; the telling finds people, words and times for it. */
export interface Plot {
  seed: string
  county: County
  story: Story
  /** The compound or micro-grid where it happens. */
  area: string
  channel: PlannedChannel
  reportedAt: Date
  /** The state in which the telling stops; with `mended`, the handling after the first rating. */
  until: CaseState
  outcome: Outcome
  /** The last rating; null where nobody rated in time. */
  rating: Rating | null
  /** The resident was dissatisfied first, and the case was mended. */
  mended: boolean
  turn: 'handed-over' | 'returned' | 'extended' | 'asking' | 'tabled' | 'sent-back' | null
  /** The state in which somebody let the clock run out. */
  late: CaseState | null
}

/** A told case, and when its open step is due. */
export interface Tale {
  planned: PlannedCase
  due: Date | null
  /** The instant of its last step. */
  told: Date
}
