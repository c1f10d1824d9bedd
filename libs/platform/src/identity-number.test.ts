import { describe, expect, it } from 'vitest'
import { birthdayOf, identityCheckCharacter, isIdentityNumber } from './identity-number.ts'

describe('an identity number', () => {
  it('is right as the standard’s own example, with x in either case', () => {
    expect(isIdentityNumber('11010519491231002X')).toBe(true)
    expect(isIdentityNumber('11010519491231002x')).toBe(true)
  })

  it('is wrong with another check character', () => {
    expect(isIdentityNumber('110105194912310021')).toBe(false)
  })

  it('is wrong when two neighbouring digits are swapped', () => {
    expect(isIdentityNumber('11010519491213002X')).toBe(false)
  })

  it('is wrong when its birthday never was, even if the check character fits', () => {
    const first17 = '14022520230230001'
    expect(isIdentityNumber(`${first17}${identityCheckCharacter(first17)}`)).toBe(false)
    expect(birthdayOf('140225202402290018')).toBe('2024-02-29')
  })

  it('has no check character where there are not 17 digits', () => {
    expect(identityCheckCharacter('1101051949123100')).toBeNull()
  })
})
