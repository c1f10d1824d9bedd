import { bookingExportInput } from '@wuxin/culture/booking.schema'
import { minuteOf, sheetExport } from '@wuxin/service/list/sheet-export'
import { labels } from './booking-export.labels.ts'
import { rowsOf } from './booking-list.queries.ts'

/** Bookings as a sheet, as the list shows them. */
export const bookingExport = sheetExport({
  file: 'bookings',
  record: 'BookingExport',
  permission: 'booking:list',
  isCountywide: true,
  question: bookingExportInput,
  rows: (work, filter, limit) => rowsOf(work, filter, { limit, offset: 0 }),
  words: labels,
  wide: [2, 3],
  cells: ({ number, venue, place, purpose, starts, ends, people, by, state }, lang) => [number, venue.name, place.path, purpose, minuteOf(starts), minuteOf(ends), people, by, labels[lang].states[state]],
})
