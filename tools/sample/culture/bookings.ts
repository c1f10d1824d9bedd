import { addWorkingDays, type Calendar } from '@wuxin/platform/working-day'
import { atTime } from '../office-time.ts'
import { holderOf, named } from '../people.ts'
import type { PlannedBooking, PlannedClosure, PlannedVenue } from './culture-plan.ts'
import { venues } from './venues.ts'

/** What people need a room for that is no event. */
const purposes = ['支部委员会', '业委会例会', '居民议事', '老年合唱队排练', '书法兴趣班', '四点半课堂', '楼长碰头会', '棋友对弈', '健康讲座', '志愿者培训'] as const
/** Working days from today on which a venue is booked: behind us and ahead. */
const days = [-9, -2, 2, 6] as const
const bookedBefore = 7
const [fromMinute, minutes] = [15 * 60, 90]

const isBooked = ({ given: { kind } }: PlannedVenue): boolean => kind === 'harbour' || kind === 'service_center'
/** The one that is being repaired in these days. */
const repaired = (): PlannedVenue | undefined => venues.findLast(({ county, given: { kind } }) => county === 'hunyuan' && kind === 'harbour')

/** Who asks for a centre: the branch of a compound of the community. Its workers answer. */
const askerOf = ({ by, given: { area, kind } }: PlannedVenue): string => (kind === 'service_center' ? named(holderOf('branch_secretary', `${area}001`)).userName : by)

function bookingOf(venue: PlannedVenue, index: number, day: number, asOf: Date, calendar: Calendar): PlannedBooking {
  const starts = atTime(addWorkingDays(asOf, day, calendar), fromMinute)
  const at = atTime(addWorkingDays(asOf, day - bookedBefore, calendar), 9 * 60 + ((index * 17) % 150))
  const isAsked = venue.given.needsApproval === true
  // The last centre has not answered about next week yet, the one before said no to it.
  const answer = index % 7 === 6 && day > 2 ? null : index % 7 === 5 && day > 2 ? ('refuse' as const) : ('hold' as const)
  return {
    key: `${venue.key} ${day}`, county: venue.county, venue: venue.key, by: askerOf(venue), at,
    given: { starts: starts.toISOString(), ends: new Date(starts.getTime() + minutes * 60_000).toISOString(), purpose: purposes[(index + Math.abs(day)) % purposes.length] ?? purposes[0], people: 8 + ((index * 5) % 24) },
    answer: isAsked && answer !== null ? { by: venue.by, at: new Date(at.getTime() + 95 * 60_000), call: answer, words: answer === 'hold' ? '可以，用完请关灯锁门。' : '当天社区换届会议要用，请换个时间。' } : null,
  }
}

/** Bookings of all hubs and centres in the days around `asOf`, by whoever meets there. */
export const bookingsAround = (asOf: Date, calendar: Calendar): PlannedBooking[] =>
  venues.filter(isBooked).flatMap((venue, index) => {
    const own = days.filter((day) => (venue === repaired() ? day < 0 : day < 0 ? index % 2 === (day === -9 ? 0 : 1) : index % 2 === (day === 6 ? 0 : 1) || venue.given.kind === 'service_center'))
    return own.map((day) => bookingOf(venue, venue.given.kind === 'service_center' ? Number(venue.given.area.slice(-1)) - 3 : index, day, asOf, calendar))
  })

/** One hub is closed for some days. */
export function closuresAround(asOf: Date, calendar: Calendar): PlannedClosure[] {
  const venue = repaired()
  if (!venue) return []
  const [from, to] = [1, 5].map((day) => atTime(addWorkingDays(asOf, day, calendar), 8 * 60).toISOString()) as [string, string]
  return [{ venue: venue.key, by: venue.by, at: atTime(addWorkingDays(asOf, -1, calendar), 10 * 60), given: { from, to, reason: '更换暖气片' } }]
}
