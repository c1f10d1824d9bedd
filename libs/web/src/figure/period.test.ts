import { describe, expect, it } from 'vitest'
import { withinMonth, withinYear, years } from './period.ts'

describe('the time over which records are counted', () => {
  it('is any year since records began, this one first', () => expect(years(new Date('2026-01-01T00:30:00+08:00'))).toEqual(['2026', '2025', '2024']))

  it('has a year’s own days, or no end', () => {
    expect(withinYear('2024')).toEqual({ from: '2024-01-01', to: '2024-12-31' })
    expect(withinYear('')).toEqual({})
  })

  it('cuts a month to the days that are asked for', () => {
    expect(withinMonth('2024-02', {})).toEqual({ from: '2024-02-01', to: '2024-02-29' })
    expect(withinMonth('2024-02', { from: '2024-02-10', to: '2024-12-31' })).toEqual({ from: '2024-02-10', to: '2024-02-29' })
  })
})
