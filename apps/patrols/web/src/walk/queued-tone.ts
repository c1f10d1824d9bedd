import type { QueuedState } from '@wuxin/patrols/queue.rules'
import type { StateTone } from '@wuxin/web/tokens'

/** The hue that stands beside how something in the queue stands. */
export const queuedTone: Record<QueuedState, StateTone> = {
  waiting: 'waiting', held: 'waiting', done: 'done', disputed: 'dueSoon', refused: 'overdue', let_go: 'outOfRemit', unreadable: 'dueSoon',
}
