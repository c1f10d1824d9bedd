import type { ContestState } from '@wuxin/culture/contest.schema'
import type { StateTone } from '@wuxin/web/tokens'

/** The hue that stands beside a contest's state. */
export const contestTone: Record<ContestState, StateTone> = { preparing: 'waiting', scoring: 'underWay', settled: 'dueSoon', published: 'done', cancelled: 'outOfRemit' }
