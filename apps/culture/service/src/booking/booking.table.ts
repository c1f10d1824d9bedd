import { defineEntity, p } from '@mikro-orm/core'
import type { BookingState } from '@wuxin/culture/booking.rules'
import type { BookingSource } from '@wuxin/culture/booking.schema'
import { clocked } from '@wuxin/service/life/clock'
import { record, scoped } from '@wuxin/service/record'
import { told } from '../step/told.table.ts'

/** What is kept of a booking (预约); what it does is in `booking.entity.ts`. It stands at its venue's place, and its `units` are the venue's. */
export const BookingSchema = defineEntity({
  name: 'Booking',
  tableName: 'booking',
  ...scoped,
  properties: {
    ...record,
    ...clocked,
    ...told,
    number: p.text(),
    venue: p.uuid(),
    starts: p.datetime(),
    ends: p.datetime(),
    purpose: p.text(),
    people: p.integer().strictNullable(),
    /** The event that it is for; a record of another module is its `source`. */
    event: p.uuid().strictNullable(),
    source: p.json<BookingSource>().strictNullable(),
    state: p.text().$type<BookingState>(),
    /** The account of whoever asked, and their name. */
    byId: p.text(),
    by: p.text(),
    reason: p.text().strictNullable(),
    closedAt: p.datetime().strictNullable(),
  },
})
