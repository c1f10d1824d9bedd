import type { Directory } from '@wuxin/service/directory'
import { butFor, levelAbove, type Notice } from '@wuxin/service/life/notice'
import type { Step } from '../step/step.table.ts'
import { keepersOf, type Kept } from '../venue/keeper.ts'
import type { Booking } from './booking.entity.ts'

/** Who is told of a step on a booking: who keeps the venue where one waits for them, the level above where they did not answer, else whoever asked. */
export function noticesOf(booking: Booking, { action, actorId, toState }: Pick<Step, 'action' | 'actorId' | 'toState'>, venue: Kept & { name: string }, directory: Directory): Notice[] {
  const { id, byId, starts } = booking
  const notice = { params: { venue: venue.name, starts: starts.toISOString() }, link: `/m/culture/bookings/${id}` }
  if (action === 'escalate') return [{ ...notice, to: levelAbove(booking.escalatedTo, booking.area, directory), text: 'notice.booking.escalate' }]
  const asker: Notice = { ...notice, to: butFor(actorId, [{ user: byId }]), text: `notice.booking.${action}` }
  if (toState === 'asked') return [{ ...notice, to: butFor(actorId, keepersOf(venue, directory)), text: 'notice.booking.ask' }, ...(action === 'move' ? [asker] : [])]
  return action === 'book' ? [] : [asker]
}
