import { expect, it } from 'vitest'
import { daysAfter, weekOf } from './week.rules.ts'

it.each([['2025-04-14'], ['2025-04-18'], ['2025-04-20']])('the week of %s goes from Monday 14 to Sunday 20 April', (day) => {
  expect([weekOf(day)[0], weekOf(day)[6]]).toEqual(['2025-04-14', '2025-04-20'])
})

it('a week goes over the end of a year, and days over the end of February', () => {
  expect(weekOf('2025-01-01')).toEqual(['2024-12-30', '2024-12-31', '2025-01-01', '2025-01-02', '2025-01-03', '2025-01-04', '2025-01-05'])
  expect([daysAfter('2024-02-28', 1), daysAfter('2025-03-01', -1)]).toEqual(['2024-02-29', '2025-02-28'])
})
