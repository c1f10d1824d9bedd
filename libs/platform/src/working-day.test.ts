import { describe, expect, it } from 'vitest'
import {
  addWorkingDays,
  clockSetting,
  dayBefore,
  dayOf,
  deadline,
  dueSoonUntil,
  extendByPause,
  isDueSoon,
  isOverdue,
  isWorkingDay,
  remaining,
  workingDaysBetween,
  type Calendar,
  type Day,
  type DayKind,
} from './working-day.ts'

const at = (text: string) => new Date(`${text.replace(' ', 'T')}:00+08:00`)
const noon = (day: Day) => at(`${day} 12:00`)
const span = (first: Day, last: Day, kind: DayKind): [Day, DayKind][] => {
  const days: [Day, DayKind][] = []
  for (let day = noon(first); day <= noon(last); day = new Date(day.getTime() + 86_400_000)) days.push([dayOf(day), kind])
  return days
}
const workdays = (...days: Day[]): [Day, DayKind][] => days.map((day) => [day, 'workday'])

/** As announced: 国办发明电〔2023〕7号, 国办发明电〔2024〕12号, 国办发明电〔2025〕7号. */
const calendar: Calendar = {
  days: Object.fromEntries([
    ...span('2024-01-01', '2024-01-01', 'holiday'),
    ...span('2024-02-10', '2024-02-17', 'holiday'),
    ...span('2024-04-04', '2024-04-06', 'holiday'),
    ...span('2024-05-01', '2024-05-05', 'holiday'),
    ...span('2024-06-10', '2024-06-10', 'holiday'),
    ...span('2024-09-15', '2024-09-17', 'holiday'),
    ...span('2024-10-01', '2024-10-07', 'holiday'),
    ...workdays('2024-02-04', '2024-02-18', '2024-04-07', '2024-04-28', '2024-05-11', '2024-09-14', '2024-09-29', '2024-10-12'),
    ...span('2025-01-01', '2025-01-01', 'holiday'),
    ...span('2025-01-28', '2025-02-04', 'holiday'),
    ...span('2025-04-04', '2025-04-06', 'holiday'),
    ...span('2025-05-01', '2025-05-05', 'holiday'),
    ...span('2025-05-31', '2025-06-02', 'holiday'),
    ...span('2025-10-01', '2025-10-08', 'holiday'),
    ...workdays('2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'),
    ...span('2026-01-01', '2026-01-03', 'holiday'),
    ...span('2026-02-15', '2026-02-23', 'holiday'),
    ...span('2026-04-04', '2026-04-06', 'holiday'),
    ...span('2026-05-01', '2026-05-05', 'holiday'),
    ...span('2026-06-19', '2026-06-21', 'holiday'),
    ...span('2026-09-25', '2026-09-27', 'holiday'),
    ...span('2026-10-01', '2026-10-07', 'holiday'),
    ...workdays('2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'),
  ]),
}

const due = (from: string, amount: number, unit: 'workingDays' | 'hours' | 'minutes') =>
  deadline(at(from), { amount, unit }, calendar)
const endOf = (day: Day) => new Date(at(`${day} 23:59`).getTime() + 59_999)

describe('the working-day calendar', () => {
  it('works on make-up Saturdays and Sundays and rests on listed holidays', () => {
    expect(['2025-10-11', '2024-02-04', '2026-09-20'].map((day) => isWorkingDay(noon(day), calendar))).toEqual([true, true, true])
    expect(['2025-10-08', '2024-02-16', '2026-02-23'].map((day) => isWorkingDay(noon(day), calendar))).toEqual([false, false, false])
  })

  it('goes by the weekend where nothing is listed', () => {
    expect(isWorkingDay(noon('2027-03-05'), calendar)).toBe(true)
    expect(isWorkingDay(noon('2027-03-06'), calendar)).toBe(false)
  })

  it('takes the date in Shanghai, not in Greenwich', () => {
    expect(isWorkingDay(new Date('2025-03-07T15:59:59Z'), calendar)).toBe(true)
    expect(isWorkingDay(new Date('2025-03-07T16:00:00Z'), calendar)).toBe(false)
  })

  it.each([
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('has in %i the %i working days that the State Council’s notice leaves', (year, expected) => {
    expect(workingDaysBetween(noon(`${year - 1}-12-31`), noon(`${year}-12-31`), calendar)).toBe(expected)
  })
})

describe('the day before', () => {
  it.each([['2025-05-01', '2025-04-30'], ['2024-03-01', '2024-02-29'], ['2025-01-01', '2024-12-31']])('%s is %s', (day, before) => {
    expect(dayBefore(day)).toBe(before)
  })
})

describe('a deadline in working days', () => {
  it('does not count the day of the start and ends at 24:00 of the last day', () => {
    expect(due('2025-03-03 09:00', 1, 'workingDays')).toEqual(endOf('2025-03-04'))
    expect(due('2025-03-03 23:50', 1, 'workingDays')).toEqual(endOf('2025-03-04'))
  })

  it('starts from a rest day as from the last moment before the next working day', () => {
    expect(due('2025-03-08 10:00', 1, 'workingDays')).toEqual(endOf('2025-03-10'))
  })

  it('passes over the long holiday and stops on the make-up Saturday after it', () => {
    expect(due('2025-09-30 17:00', 2, 'workingDays')).toEqual(endOf('2025-10-10'))
    expect(due('2025-09-30 17:00', 3, 'workingDays')).toEqual(endOf('2025-10-11'))
    expect(due('2024-02-09 10:00', 1, 'workingDays')).toEqual(endOf('2024-02-18'))
    expect(due('2026-02-14 10:00', 1, 'workingDays')).toEqual(endOf('2026-02-24'))
  })

  it('is met in its last millisecond and overdue in the next', () => {
    const last = due('2025-03-03 09:00', 1, 'workingDays')
    expect(isOverdue(last, last)).toBe(false)
    expect(isOverdue(at('2025-03-05 00:00'), last)).toBe(true)
  })

  it('never moves back when the start moves on, nor when a day is added', () => {
    for (let start = at('2023-12-20 07:13').getTime(); start < at('2026-12-20 00:00').getTime(); start += 11 * 3_600_000) {
      const from = new Date(start)
      const later = new Date(start + 11 * 3_600_000)
      for (const amount of [1, 2, 7, 15]) {
        const here = deadline(from, { amount, unit: 'workingDays' }, calendar)
        expect(deadline(later, { amount, unit: 'workingDays' }, calendar) >= here).toBe(true)
        expect(deadline(from, { amount: amount + 1, unit: 'workingDays' }, calendar) > here).toBe(true)
        expect(isWorkingDay(here, calendar)).toBe(true)
        expect(workingDaysBetween(from, here, calendar)).toBe(amount)
      }
    }
  })

  it('may be reached in two parts', () => {
    for (let start = at('2024-01-01 16:20').getTime(); start < at('2026-12-01 00:00').getTime(); start += 37 * 3_600_000) {
      const from = new Date(start)
      for (const [first, second] of [[1, 1], [2, 5], [4, 11]] as const) {
        const inParts = addWorkingDays(addWorkingDays(from, first, calendar), second, calendar)
        expect(inParts).toEqual(addWorkingDays(from, first + second, calendar))
      }
      const workday = addWorkingDays(from, 1, calendar)
      expect(addWorkingDays(addWorkingDays(workday, 9, calendar), -9, calendar)).toEqual(workday)
    }
  })
})

describe('an emergency clock', () => {
  it('runs in minutes and hours through night and holiday', () => {
    expect(due('2025-10-01 23:45', 30, 'minutes')).toEqual(at('2025-10-02 00:15'))
    expect(due('2025-01-31 20:00', 12, 'hours')).toEqual(at('2025-02-01 08:00'))
  })
})

describe('a pause', () => {
  const last = due('2025-03-03 09:00', 5, 'workingDays')

  it('moves a working-day clock by the working days in it, its first day not counted', () => {
    const pause = { from: at('2025-03-06 10:00'), to: at('2025-03-10 10:00') }
    expect(extendByPause(last, pause, 'workingDays', calendar)).toEqual(endOf('2025-03-12'))
  })

  it('within one day moves a working-day clock by nothing', () => {
    const pause = { from: at('2025-03-06 09:00'), to: at('2025-03-06 17:00') }
    expect(extendByPause(last, pause, 'workingDays', calendar)).toEqual(last)
  })

  it('moves an elapsed clock by its own length', () => {
    const pause = { from: at('2025-03-06 09:00'), to: at('2025-03-06 09:20') }
    expect(extendByPause(at('2025-03-06 09:30'), pause, 'minutes', calendar)).toEqual(at('2025-03-06 09:50'))
  })

  it('that begins after the deadline saves nobody', () => {
    const pause = { from: at('2025-03-11 09:00'), to: at('2025-03-20 09:00') }
    expect(extendByPause(last, pause, 'workingDays', calendar)).toEqual(last)
  })
})

describe('what is left of a clock', () => {
  it('is counted in milliseconds and in working days after today, and is negative once overdue', () => {
    expect(remaining(at('2025-03-07 10:00'), endOf('2025-03-11'), calendar).workingDays).toBe(2)
    expect(remaining(at('2025-03-07 10:10'), at('2025-03-07 10:00'), calendar)).toEqual({ milliseconds: -600_000, workingDays: 0 })
  })

  it('is little on the day of the deadline, and on the rest days before it', () => {
    const monday = endOf('2025-03-10')
    expect(isDueSoon(at('2025-03-07 16:00'), monday, calendar)).toBe(false)
    expect(isDueSoon(at('2025-03-08 09:00'), monday, calendar)).toBe(true)
    expect(isDueSoon(at('2025-03-10 09:00'), monday, calendar)).toBe(true)
    expect(isDueSoon(at('2025-03-11 00:00'), monday, calendar)).toBe(false)
  })

  it('is little for an emergency clock that ends after midnight', () => {
    expect(isDueSoon(at('2025-03-06 23:50'), at('2025-03-07 00:20'), calendar)).toBe(true)
    expect(dueSoonUntil(at('2025-03-06 23:50'), calendar)).toEqual(at('2025-03-07 03:50'))
  })
})

describe('a clock setting', () => {
  it('is a whole positive number of a known unit', () => {
    expect(clockSetting.safeParse({ amount: 2, unit: 'workingDays' }).success).toBe(true)
    expect(clockSetting.safeParse({ amount: 0, unit: 'hours' }).success).toBe(false)
    expect(clockSetting.safeParse({ amount: 1.5, unit: 'hours' }).success).toBe(false)
    expect(clockSetting.safeParse({ amount: 3, unit: 'days' }).success).toBe(false)
  })
})
