import type { DomainError } from '@wuxin/platform/error'
import { describe, expect, it } from 'vitest'
import { assertOpen, dayAfter, fitIn, freeNear, hoursOn, hoursText, instantOn, isHoliday, openingsOn, weekdayOf, without, type Opening } from './venue.rules.ts'

const calendar = { days: { '2025-05-01': 'holiday', '2025-05-02': 'holiday', '2025-05-05': 'holiday', '2025-04-27': 'workday' } } as const
const day = [{ from: '08:00', to: '12:00' }, { from: '14:00', to: '18:00' }]
const saturday = [{ from: '10:00', to: '16:00' }]
const hours = { weekdays: [day, day, day, day, day, saturday, []], holidays: [{ from: '09:00', to: '11:00' }] }
const venue: Opening = { name: '红色港湾', retiredAt: null, hours, closures: [] }
const tuesday = '2025-04-22'
const span = (from: string, to: string, on = tuesday) => ({ from: instantOn(on, from), to: instantOn(on, to) })
const at = { now: instantOn('2025-04-21', '10:00'), bounds: { bookLongest: 12, bookAhead: 180 }, calendar }
const codeOf = (run: () => void): string | null => {
  try {
    run()
    return null
  } catch (error) {
    return (error as DomainError).code // rules throw nothing else
  }
}

describe('the hours of a day', () => {
  it('are those of its weekday, Monday first', () => {
    expect([weekdayOf('2025-04-21'), weekdayOf('2025-04-27')]).toEqual([0, 6])
    expect(hoursText(hoursOn('2025-04-26', hours, calendar))).toBe('10:00–16:00')
    expect(hoursOn('2025-04-20', hours, calendar)).toEqual([])
  })

  it('are those of holidays in a statutory break, with the weekend that joins it', () => {
    expect(['2025-04-30', '2025-05-01', '2025-05-03', '2025-05-04', '2025-05-05', '2025-05-06', '2025-05-10'].map((each) => isHoliday(each, calendar))).toEqual([false, true, true, true, true, false, false])
    expect(hoursText(hoursOn('2025-05-03', hours, calendar))).toBe('09:00–11:00')
  })

  it('stay those of its weekday on a make-up workday', () => {
    expect(isHoliday('2025-04-27', calendar)).toBe(false)
    expect(hoursOn('2025-04-27', hours, calendar)).toEqual([])
  })

  it('lack what somebody closed, and are none of a venue out of use', () => {
    const closures = [{ ...span('10:00', '15:00'), reason: '检修' }]
    expect(openingsOn(tuesday, { ...venue, closures }, calendar)).toEqual([span('08:00', '10:00'), span('15:00', '18:00')])
    expect(openingsOn(tuesday, { ...venue, retiredAt: at.now }, calendar)).toEqual([])
  })
})

describe('a booking', () => {
  it('fits where it lies within one opening', () => {
    expect(codeOf(() => assertOpen(venue, span('08:00', '12:00'), at))).toBeNull()
    expect(codeOf(() => assertOpen(venue, span('11:00', '15:00'), at))).toBe('VENUE_HOURS')
  })

  it('is refused by the first rule that it breaks, each with its own code', () => {
    expect(codeOf(() => assertOpen(venue, span('10:00', '09:00'), at))).toBe('BOOKING_ORDER')
    expect(codeOf(() => assertOpen(venue, span('08:00', '09:00', '2025-04-21'), at))).toBe('BOOKING_PAST')
    expect(codeOf(() => assertOpen(venue, { from: instantOn(tuesday, '08:00'), to: instantOn('2025-04-23', '08:00') }, at))).toBe('BOOKING_TOO_LONG')
    expect(codeOf(() => assertOpen(venue, span('08:00', '09:00', dayAfter('2025-04-21', 181)), at))).toBe('BOOKING_TOO_FAR')
    expect(codeOf(() => assertOpen(venue, span('08:00', '09:00', dayAfter('2025-04-21', 180)), at))).not.toBe('BOOKING_TOO_FAR')
    expect(codeOf(() => assertOpen(venue, span('10:00', '11:00', '2025-04-27'), at))).toBe('VENUE_SHUT')
    expect(codeOf(() => assertOpen({ ...venue, retiredAt: at.now }, span('08:00', '09:00'), at))).toBe('VENUE_RETIRED')
    expect(codeOf(() => assertOpen({ ...venue, closures: [{ ...span('08:30', '08:40'), reason: '检修' }] }, span('08:00', '09:00'), at))).toBe('VENUE_CLOSED')
  })
})

describe('free hours', () => {
  it('are what is left between bookings, long enough for what is wanted', () => {
    expect(without([span('08:00', '12:00')], [span('09:00', '10:00'), span('09:30', '11:00')])).toEqual([span('08:00', '09:00'), span('11:00', '12:00')])
    const taken = [span('08:00', '11:30'), span('14:00', '15:00')]
    expect(freeNear(venue, span('14:00', '15:00'), taken, at)[0]).toEqual(span('15:00', '18:00'))
  })

  it('pass over days on which it does not open, and hours that are past', () => {
    const found = freeNear(venue, span('09:00', '10:00', '2025-04-19'), [], { ...at, now: instantOn('2025-04-19', '13:00') })
    expect(found).toEqual([span('13:00', '16:00', '2025-04-19'), span('08:00', '12:00', '2025-04-21'), span('14:00', '18:00', '2025-04-21'), span('08:00', '12:00'), span('14:00', '18:00')])
  })

  it('are taken where they lie nearest to the time of day that was wanted', () => {
    const wanted = span('16:00', '17:30')
    expect(fitIn(span('08:00', '12:00'), wanted)).toEqual(span('10:30', '12:00'))
    expect(fitIn(span('14:00', '18:00', '2025-04-23'), wanted)).toEqual(span('16:00', '17:30', '2025-04-23'))
    expect(fitIn(span('17:00', '21:00'), wanted)).toEqual(span('17:00', '18:30'))
  })
})
