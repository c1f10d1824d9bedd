import type { TodoStep } from '@wuxin/culture/overview.schema'
import { bookingRules, type BookingFacts } from '@wuxin/culture/booking.rules'
import type { Directory } from '@wuxin/service/directory'
import { todosOf, type TodoSource, type Waiting } from '@wuxin/service/list/inbox'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import { bookings, waitsFor } from './booking-list.queries.ts'

/** Bookings that wait for an answer: of whoever keeps the venue, or of the level that they were handed up to. */
const source = (work: Work, home: Directory | null): TodoSource<'booking', TodoStep, Waiting & BookingFacts> => ({
  kind: 'booking',
  from: bookings.from,
  columns: sql`b.id, b.number, b.purpose as title, b.area, b.state, b.units, b.by_id as "askedBy", b.event`,
  due: sql`b.due_at`,
  condition: waitsFor(work, home),
  stepOf: (row) => (bookingRules.mayDo('hold', row, work.caller) ? 'hold' : 'escalated'),
})

/** Bookings that wait for the caller. */
export const bookingsToDo = todosOf(source)
