import { describe, expect, it } from 'vitest'
import { caseNumber, isCaseNumber } from './case-number.rules.ts'

describe('a case number', () => {
  it('has four digits at least and grows past them', () => {
    expect([412, 10_412].map((sequence) => caseNumber(2025, sequence))).toEqual(['MQ-2025-0412', 'MQ-2025-10412'])
    expect([caseNumber(2025, 412), caseNumber(2025, 10_412), 'MQ-25-1'].map(isCaseNumber)).toEqual([true, true, false])
  })
})
