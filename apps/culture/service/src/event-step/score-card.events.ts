import { scoreCardClosed, scoreCardOpened } from '@wuxin/events/feedback'
import type { ScoreCard } from '@wuxin/culture/event-view.schema'
import { on } from '@wuxin/service/events'
import type { Work } from '@wuxin/service/work'
import { lockEvent } from '../event/event.work.ts'
import { stepOn } from './event-step.work.ts'

interface Heard {
  source: { module: string; id: string }
  round: { id: string; number: string }
}

/** Writes what FEEDBACK says of an event's score card into its history; cards of other modules are passed over. */
async function hear(work: Work, { source, round }: Heard, news: (before: ScoreCard | null) => Omit<ScoreCard, 'id' | 'number'>): Promise<void> {
  if (source.module !== 'culture') return
  const event = await lockEvent(work, source.id)
  await stepOn(work, event, (found, by) => found.answer({ ...round, ...news(found.scoreCard) }, by))
}

/** The score card of an event is open. */
export const noteOpenedCard = on(scoreCardOpened, ({ source, round, code, until }, work) => hear(work, { source, round }, () => ({ code, until, closed: false, cards: 0, mean: null, items: [] })))

/** The score card of an event is closed: how many gave theirs, and what came of each item. */
export const noteClosedCard = on(scoreCardClosed, ({ source, round, cards, mean, items }, work) =>
  hear(work, { source, round }, (before) => ({ code: before?.code ?? '', until: before?.until ?? work.now.toISOString(), closed: true, cards, mean, items })))
