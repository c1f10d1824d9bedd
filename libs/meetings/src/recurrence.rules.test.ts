import { describe, expect, it } from 'vitest'
import { occurrence, occurrencesBetween } from './recurrence.rules.ts'

const iso = (date: Date) => date.toISOString()
const monthly = { every: 'monthly', from: '2024-01-09', at: '19:30' } as const

describe('a body that meets by itself', () => {
  it('meets each month on the same weekday of the month', () => {
    expect([0, 1, 2, 11].map((count) => iso(occurrence(monthly, count)).slice(0, 10))).toEqual(['2024-01-09', '2024-02-13', '2024-03-12', '2024-12-10'])
  })

  it('takes the last weekday where a month has no fifth one', () => {
    const fifth = { every: 'monthly', from: '2024-01-30', at: '09:00' } as const
    expect([1, 2, 3].map((count) => iso(occurrence(fifth, count)).slice(0, 10))).toEqual(['2024-02-27', '2024-03-26', '2024-04-30'])
  })

  it('begins at its time of day in Shanghai', () => expect(iso(occurrence(monthly, 0))).toBe('2024-01-09T11:30:00.000Z'))

  it('meets every week, every other week and every quarter', () => {
    const day = (every: 'weekly' | 'fortnightly' | 'quarterly') => iso(occurrence({ ...monthly, every }, 1)).slice(0, 10)
    expect([day('weekly'), day('fortnightly'), day('quarterly')]).toEqual(['2024-01-16', '2024-01-23', '2024-04-09'])
  })

  it('names what lies between two instants, the first left out', () => {
    const found = occurrencesBetween(monthly, occurrence(monthly, 1), new Date('2024-05-01T00:00:00+08:00'))
    expect(found.map((each) => iso(each).slice(0, 10))).toEqual(['2024-03-12', '2024-04-09'])
  })

  it('finds years later what is next', () => {
    const found = occurrencesBetween({ ...monthly, every: 'weekly' }, new Date('2026-11-23T00:00:00+08:00'), new Date('2026-12-01T00:00:00+08:00'))
    expect(found.map((each) => iso(each).slice(0, 10))).toEqual(['2026-11-24'])
  })
})
