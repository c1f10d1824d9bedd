import { expect, it } from 'vitest'
import { recordNumber } from './number.rules.ts'

it('a number counts within a year, and grows beyond four digits', () => {
  expect([412, 10_412].map((sequence) => recordNumber('MQ', 2025, sequence))).toEqual(['MQ-2025-0412', 'MQ-2025-10412'])
})
