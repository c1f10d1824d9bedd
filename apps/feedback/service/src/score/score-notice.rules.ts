import type { Addressee } from '@wuxin/events/notice'
import type { Directory } from '@wuxin/service/directory'
import { convenerAt } from '@wuxin/service/life/convener'
import { butFor, type Notice } from '@wuxin/service/life/notice'
import type { RecordStep } from '../record-step/record-step.table.ts'
import type { ScoreRound } from './score.entity.ts'

/** Who is told of a round: whoever answers for what is scored, the unit or the people of the place, that it is open and what came of it. */
export function noticesOf({ id, area, units, title, low }: Pick<ScoreRound, 'id' | 'area' | 'units' | 'title' | 'low'>, { action, actorId, params }: Pick<RecordStep, 'action' | 'actorId' | 'params'>, directory: Directory): Notice[] {
  if (action === 'read') return []
  const to: Addressee[] = units.length > 0 ? units.map((unit) => ({ unit })) : convenerAt(area, directory)
  const isOver = action === 'close' || action === 'lapse'
  const text = isOver ? (low.length > 0 ? 'closedLow' : 'closed') : 'open'
  return [{ to: butFor(actorId, to), text: `notice.score.${text}`, params: { title, ...(isOver && { cards: Number(params['cards']), low: low.length }) }, link: `/m/feedback/scores/${id}` }]
}
