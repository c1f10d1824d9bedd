import { describe, expect, it } from 'vitest'
import { creditCheckCharacter, isCreditCode } from './credit-code.ts'

describe('a unified social credit code', () => {
  it('is right when its last character is the check character of the first 17', () => {
    expect(['91330100799655058B', '91440300708461136T', '91110000802100433B'].map(isCreditCode)).toEqual([true, true, true])
  })

  it('is wrong when one character is mistyped or two neighbours are swapped', () => {
    expect(isCreditCode('91330100799655059B')).toBe(false)
    expect(isCreditCode('91330100799656058B')).toBe(false)
    expect(isCreditCode('91440300708461163T')).toBe(false)
  })

  it('holds none of the letters that are read as digits', () => {
    expect(creditCheckCharacter('9144030070846113O')).toBeNull()
  })

  it('is 18 characters long and written in capitals', () => {
    expect(isCreditCode('91330100799655058')).toBe(false)
    expect(isCreditCode('91330100799655058b')).toBe(false)
    expect(isCreditCode('91330100799655058B0')).toBe(false)
  })
})
