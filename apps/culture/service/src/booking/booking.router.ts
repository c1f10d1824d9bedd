import {
  bookingList, bookingListInput, bookingRecord, bookInput, calendarInput, calendarView, cancelBookingInput, findInput, foundVenues, freeInput, freeView, holdBookingInput, moveBookingInput, refuseBookingInput,
} from '@wuxin/culture/booking.schema'
import { permissions } from '@wuxin/culture/permissions'
import { byId } from '@wuxin/platform/input.schema'
import { procedures, router } from '@wuxin/service/procedure'
import { calendar, findVenues, freeHours } from './booking-calendar.queries.ts'
import { bookingPage, listBookings } from './booking-list.queries.ts'
import { book, cancelBooking, moveBooking, stepOn } from './booking.work.ts'

const { countywide } = procedures(permissions)

/** Bookings (预约) of venues; whoever changes one gets it as it is now. */
export const bookingRouter = router({
  list: countywide('booking:list').input(bookingListInput).output(bookingList)
    .query(({ ctx: { work }, input }) => listBookings(work, input)),
  get: countywide('booking:list').input(byId).output(bookingRecord)
    .query(({ ctx: { work }, input }) => bookingPage(work, input.id)),
  calendar: countywide('booking:list').input(calendarInput).output(calendarView)
    .query(({ ctx: { work }, input }) => calendar(work, input)),
  free: countywide('booking:list').input(freeInput).output(freeView)
    .query(({ ctx: { work }, input }) => freeHours(work, input)),
  find: countywide('booking:list').input(findInput).output(foundVenues)
    .query(({ ctx: { work }, input }) => findVenues(work, input)),
  book: countywide('booking:ask').input(bookInput).output(bookingRecord)
    .mutation(async ({ ctx: { work }, input }) => bookingPage(work, await book(work, input))),
  hold: countywide('booking:answer').input(holdBookingInput).output(bookingRecord)
    .mutation(async ({ ctx: { work }, input }) => bookingPage(work, await stepOn(work, input, (booking, by) => booking.hold(input.words, by)))),
  refuse: countywide('booking:answer').input(refuseBookingInput).output(bookingRecord)
    .mutation(async ({ ctx: { work }, input }) => bookingPage(work, await stepOn(work, input, (booking, by) => booking.refuse(input.reason, by)))),
  move: countywide('booking:ask').input(moveBookingInput).output(bookingRecord)
    .mutation(async ({ ctx: { work }, input }) => bookingPage(work, await moveBooking(work, input))),
  cancel: countywide('booking:ask').input(cancelBookingInput).output(bookingRecord)
    .mutation(async ({ ctx: { work }, input }) => bookingPage(work, await cancelBooking(work, input))),
})
