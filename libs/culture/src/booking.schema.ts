import { areaCode } from '@wuxin/platform/area'
import { reasonStep, remarkStep, span, step, title } from '@wuxin/platform/input.schema'
import { countsOf, listOf, listQuery, sheetLanguage } from '@wuxin/platform/list'
import { instant, lineView, named, placeView, standing } from '@wuxin/platform/view.schema'
import { recordDay } from '@wuxin/platform/working-day'
import { z } from 'zod'
import { bookingLines, bookingStates } from './booking.rules.ts'
import { interval, moment, venueKinds, venueLimits } from './venue.schema.ts'

/** A record of another module that needs the room, such as a meeting. */
export const bookingSource = z.object({ module: z.string().min(1).max(40), id: z.string().min(1).max(64), label: title })
export type BookingSource = z.infer<typeof bookingSource>

/** Asks for a venue (预约场地), from-to. */
export const bookInput = z.object({ venue: z.uuid(), starts: moment, ends: moment, purpose: title, people: z.int().min(1).max(venueLimits.capacity).nullable().default(null), source: bookingSource.nullable().default(null) })
/** 同意. */
export const holdBookingInput = remarkStep
/** 不同意: why. */
export const refuseBookingInput = reasonStep
/** 改时间. */
export const moveBookingInput = step.extend({ starts: moment, ends: moment })
/** 取消: why. */
export const cancelBookingInput = reasonStep

/** Asks whether these hours of a venue are free; `moving` is the booking that would go there, which does not stand in its own way. */
export const freeInput = z.object({ venue: z.uuid(), starts: moment, ends: moment, moving: z.uuid().optional() })
/** Hours that are free, from-to. */
export const gap = z.object({ from: instant, to: instant })
/** Whether they are, and free hours of that length around them. */
export const freeView = z.object({ isFree: z.boolean(), free: z.array(gap) })

/** Which venues of a place have room for so many people for so long on a day: 找空场地. */
export const findInput = z.object({ area: areaCode, day: recordDay, minutes: z.int().min(15).max(24 * 60).default(120), people: z.int().min(1).max(venueLimits.capacity).optional(), kind: z.enum(venueKinds).optional() })
/** Venues with their free hours of that day, the smallest that is large enough first. */
export const foundVenues = z.object({ rows: z.array(z.object({ venue: named, kind: z.enum(venueKinds), place: placeView, capacity: z.int().nullable(), needsApproval: z.boolean(), free: z.array(gap) })), asOf: instant })

/** The chips over the list: 待我审批, 我的, 待审批, 今天, 今后, 已结束. */
export const bookingChips = ['mine', 'own', 'asked', 'today', 'ahead', 'over'] as const
export type BookingChip = (typeof bookingChips)[number]
/** Bookings of the venues that the caller answers for, and the caller's own. `from` and `to` are days on which they begin. */
export const bookingListInput = listQuery(['starts', 'number']).extend({ ...span, chip: z.enum(bookingChips).optional(), state: z.enum(bookingStates).optional(), venue: z.uuid().optional() })
export type BookingListInput = z.output<typeof bookingListInput>
/** The list's own question without its pages, as an address spells it. */
export const bookingExportInput = bookingListInput.omit({ page: true, size: true }).extend({ lang: sheetLanguage })

/** One row of the list. */
export const bookingRow = z.object({
  id: z.uuid(), version: z.int(), number: z.string(), venue: named, place: placeView, starts: instant, ends: instant, purpose: z.string(), people: z.int().nullable(), state: z.enum(bookingStates), by: z.string(),
  event: z.uuid().nullable(), source: bookingSource.nullable(), dueAt: instant.nullable(),
})
export type BookingRow = z.infer<typeof bookingRow>
/** A page of bookings, with how many each chip would show. */
export const bookingList = listOf(bookingRow).extend({ chips: countsOf(bookingChips) })

/** A booking as its page shows it. */
export const bookingRecord = bookingRow.extend({ ...standing, askedBy: z.string(), reason: z.string().nullable(),
  /** Who answers for the venue, by name. */
  keeper: z.string(), steps: z.array(lineView(bookingLines)) })
export type BookingRecord = z.infer<typeof bookingRecord>

/** What a calendar is asked for: days, and one venue or a place's. */
export const calendarInput = z.object({ from: recordDay, days: z.int().min(1).max(42), venue: z.uuid().optional(), area: areaCode.optional() })
/** What stands in a calendar: the booking, and what its viewer may do with it. */
export const calendarEntry = bookingRow.pick({ id: true, version: true, number: true, starts: true, ends: true, purpose: true, state: true, by: true, event: true }).extend({ venue: z.uuid(), mayMove: z.boolean() })
export type CalendarEntry = z.infer<typeof calendarEntry>
/** A venue in a calendar with the hours of each day, closures left out. */
export const calendarVenue = z.object({
  id: z.uuid(), name: z.string(), kind: z.enum(venueKinds), place: placeView, needsApproval: z.boolean(), mayBook: z.boolean(),
  days: z.array(z.object({ day: z.iso.date(), holiday: z.boolean(), open: z.array(interval) })),
})
export type CalendarVenue = z.infer<typeof calendarVenue>
/** Some days of venues. */
export const calendarView = z.object({ venues: z.array(calendarVenue), entries: z.array(calendarEntry), asOf: instant })
export type CalendarView = z.infer<typeof calendarView>
