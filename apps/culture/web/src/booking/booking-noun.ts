import { bookingRules } from '@wuxin/culture/booking.rules'
import type { BookingRecord } from '@wuxin/culture/booking.schema'
import type { Noun } from '@wuxin/web/noun/noun'

/** Everything that people do to a booking. */
export const bookingStepNames = ['hold', 'refuse', 'move', 'cancel'] as const
export type BookingStepName = (typeof bookingStepNames)[number]

/** Bookings, as the parts of their page know them. */
export const bookingNoun: Noun<BookingRecord, BookingStepName> = {
  texts: 'bookings',
  rules: { actionsFor: (row, who) => bookingRules.actionsFor(row, who), nextAction: (row, who) => bookingRules.nextAction(row, who) },
  names: bookingStepNames,
  awaited: ({ keeper }) => keeper,
  isOpen: ({ state }) => state === 'asked',
}
