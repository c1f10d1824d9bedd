import fc from 'fast-check'
import { beginningOf, isWorkingDay, type Calendar } from '@wuxin/platform/working-day'
import { describe, expect, it } from 'vitest'
import { isPlannedOn, plannedDays, timesOf, type Timetable } from './plan.rules.ts'
import { rhythm } from './plan.schema.ts'

/** Labour Day of 2025, with its make-up workday. */
const calendar: Calendar = { days: { '2025-05-01': 'holiday', '2025-05-02': 'holiday', '2025-05-05': 'holiday', '2025-04-27': 'workday' } }
const table = (over: Partial<Timetable> = {}): Timetable => ({ rhythm: { kind: 'daily', every: 1 }, on: 'all', begins: '08:00', ends: '10:00', from: '2025-04-21', to: null, ...over })
const days = (over: Partial<Timetable>, to = '2025-05-05') => plannedDays(table(over), '2025-04-21', to, calendar)

describe('a plan', () => {
  it('asks on working days by the platform\'s calendar, the make-up Sunday among them', () => {
    expect(days({ on: 'working' })).toEqual(['2025-04-21', '2025-04-22', '2025-04-23', '2025-04-24', '2025-04-25', '2025-04-27', '2025-04-28', '2025-04-29', '2025-04-30'])
  })

  it('asks on holidays, weekends among them', () => expect(days({ on: 'holidays' })).toEqual(['2025-04-26', '2025-05-01', '2025-05-02', '2025-05-03', '2025-05-04', '2025-05-05']))

  it('asks every third day from its first, on days of the week, and on the last day of a month that has no 31st', () => {
    expect(days({ rhythm: { kind: 'daily', every: 3 } }, '2025-04-30')).toEqual(['2025-04-21', '2025-04-24', '2025-04-27', '2025-04-30'])
    expect(days({ rhythm: { kind: 'weekly', weekdays: [1, 7] } }, '2025-04-30')).toEqual(['2025-04-21', '2025-04-27', '2025-04-28'])
    expect(days({ rhythm: { kind: 'monthly', days: [31] } }, '2025-06-30')).toEqual(['2025-04-30', '2025-05-31', '2025-06-30'])
  })

  it('of a month\'s days that fall on its last together asks once', () => expect(days({ rhythm: { kind: 'monthly', days: [30, 31] } }, '2025-04-30')).toEqual(['2025-04-30']))

  it('asks never outside of its term, nor on days that it leaves out', () => {
    const someDay = fc.date({ min: new Date('2025-01-01'), max: new Date('2025-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))
    const someRhythm: fc.Arbitrary<Timetable['rhythm']> = fc.oneof(
      fc.record({ kind: fc.constant('daily' as const), every: fc.integer({ min: 1, max: 9 }) }),
      fc.record({ kind: fc.constant('weekly' as const), weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }) }),
      fc.record({ kind: fc.constant('monthly' as const), days: fc.uniqueArray(fc.integer({ min: 1, max: 31 }), { minLength: 1 }) }),
    )
    fc.assert(
      fc.property(someRhythm, fc.constantFrom('all' as const, 'working' as const, 'holidays' as const), someDay, someDay, someDay, (rhythm, on, from, to, day) => {
        const each = table({ rhythm, on, from, to })
        const found = plannedDays(each, '2025-01-01', '2025-12-31', calendar)
        expect(found.includes(day)).toBe(isPlannedOn(day, each, calendar))
        expect(found.every((one) => one >= from && one <= to && (on === 'all' || isWorkingDay(beginningOf(one), calendar) === (on === 'working')))).toBe(true)
        expect(found).toEqual([...new Set(found)].toSorted())
      }),
    )
  })

  it('that ends before it begins goes through the night', () => {
    expect(timesOf('2025-04-30', { begins: '22:00', ends: '02:00' })).toEqual({ from: new Date('2025-04-30T22:00:00+08:00'), to: new Date('2025-05-01T02:00:00+08:00') })
    expect(timesOf('2025-04-30', { begins: '08:00', ends: '10:00' }).to).toEqual(new Date('2025-04-30T10:00:00+08:00'))
  })

  it('names no day twice', () => expect(rhythm.safeParse({ kind: 'weekly', weekdays: [1, 1] }).success).toBe(false))
})
