import { describe, expect, it } from 'vitest'
import { breakAround, dayInYear, occasionsOf } from './occasion.rules.ts'
import { commemorationPattern } from './occasion.schema.ts'

const calendar = { days: { '2025-01-28': 'holiday', '2025-01-29': 'holiday', '2025-01-30': 'holiday', '2025-01-31': 'holiday', '2025-02-03': 'holiday', '2025-02-04': 'holiday', '2025-01-26': 'workday', '2025-02-08': 'workday', '2025-05-01': 'holiday', '2025-05-02': 'holiday', '2025-05-05': 'holiday', '2025-04-27': 'workday' } } as const
const bounds = { commemorations: ['03-05 学雷锋纪念日', '02-29 闰日'], partyDay: 5 }
const of = (year: number) => occasionsOf(year, calendar, bounds)
const dayOf = (year: number, key: string) => of(year).filter((each) => each.key === key).map(({ day }) => day)

describe('the occasions of a year', () => {
  it('move with the moon', () => {
    expect(['laba', 'new_years_eve', 'spring_festival', 'lantern', 'dragon_boat', 'double_seventh', 'mid_autumn', 'double_ninth'].map((key) => dayOf(2025, key))).toEqual([
      ['2025-01-07'], ['2025-01-28'], ['2025-01-29'], ['2025-02-12'], ['2025-05-31'], ['2025-08-29'], ['2025-10-06'], ['2025-10-29'],
    ])
    expect(dayOf(2026, 'spring_festival')).toEqual(['2026-02-17'])
    expect(dayOf(2024, 'dragon_boat')).toEqual(['2024-06-10'])
  })

  it('have the solar terms that people keep', () => {
    expect([dayOf(2025, 'pure_brightness'), dayOf(2025, 'winter_solstice')]).toEqual([['2025-04-04'], ['2025-12-21']])
  })

  it('may be none or two of a kind, where the lunar year ends in January', () => {
    expect(dayOf(2028, 'laba')).toEqual(['2028-01-04'])
    expect(dayOf(2029, 'laba')).toEqual(['2029-01-22'])
    expect(dayOf(2033, 'laba')).toEqual(['2033-01-08'])
  })

  it('say which break the calendar has around a statutory day', () => {
    expect(of(2025).find(({ key }) => key === 'labour_day')).toEqual({ key: 'labour_day', kind: 'statutory', day: '2025-05-01', holiday: { from: '2025-05-01', to: '2025-05-05' } })
    expect(breakAround('2025-01-29', calendar)).toEqual({ from: '2025-01-28', to: '2025-02-04' })
    expect(breakAround('2025-03-05', calendar)).toBeNull()
    expect(of(2026).find(({ key }) => key === 'labour_day')?.holiday).toBeNull()
  })

  it('hold the county’s own days and the branch’s day of each month, in order', () => {
    expect(dayOf(2025, '学雷锋纪念日')).toEqual(['2025-03-05'])
    expect([dayOf(2024, '闰日'), dayOf(2025, '闰日')]).toEqual([['2024-02-29'], []])
    expect(dayOf(2025, 'party_day')).toHaveLength(12)
    const days = of(2025).map(({ day }) => day)
    expect(days).toEqual(days.toSorted())
  })
})

describe('last year’s plan', () => {
  it('is taken over to the same occasion, else to the same day', () => {
    const next = of(2026)
    expect(dayInYear({ key: 'spring_festival', day: '2025-01-29' }, 2026, next)).toBe('2026-02-17')
    expect(dayInYear({ key: 'party_day', day: '2025-06-05' }, 2026, next)).toBe('2026-06-05')
    expect(dayInYear({ key: '不再有的日子', day: '2025-09-20' }, 2026, next)).toBe('2026-09-20')
    expect(dayInYear({ key: '不再有的日子', day: '2024-02-29' }, 2025, of(2025))).toBe('2025-02-28')
  })
})

describe('a day of the settings', () => {
  it('is a month, a day and a name', () => {
    expect(['03-05 学雷锋纪念日', '13-01 无此月', '3-5 没补零', '03-05'].map((each) => commemorationPattern.test(each))).toEqual([true, false, false, false])
  })
})
