import type { Addressee } from '@wuxin/events/notice'
import type { Directory } from '@wuxin/service/directory'
import { convenerAt } from '@wuxin/service/life/convener'
import { butFor, type Notice } from '@wuxin/service/life/notice'
import type { Step } from '../step/step.table.ts'
import type { Shift } from './shift.entity.ts'

/** Who is told of a step on a shift in the office: those who walk it, of one that nobody walked whoever organises its place. */
export function noticesOf({ id, area, walkers, day }: Pick<Shift, 'id' | 'area' | 'walkers' | 'day'>, { action, actorId }: Pick<Step, 'action' | 'actorId'>, directory: Directory): Notice[] {
  const text = `notice.shift.${action}`
  // Whoever walks together sees one another.
  if (action === 'start' || action === 'arrive' || action === 'finish') return []
  if (action === 'miss') return [{ to: convenerAt(area, directory), text, params: { day }, link: `/m/patrols/shifts/${id}` }]
  const those: Addressee[] = walkers.map((user) => ({ user }))
  return [{ to: butFor(actorId, those), text, params: { day }, link: `/m/patrols/walk/${id}` }]
}
