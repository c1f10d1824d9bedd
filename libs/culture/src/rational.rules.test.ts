import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare, exactly, mean, nought, ofDecimal, plus, rational, rounded, shown, sum, times } from './rational.rules.ts'

const fraction = fc.tuple(fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }), fc.bigInt({ min: 1n, max: 10n ** 6n })).map(([over, under]) => rational(over, under))
const places = fc.integer({ min: 0, max: 6 })

describe('an exact number', () => {
  it('says in lowest terms what a decimal says', () => {
    expect(['9.75', '0', '100', '-0.50', '3.10'].map((text) => exactly(ofDecimal(text)))).toEqual(['39/4', '0', '100', '-1/2', '31/10'])
    for (const text of ['', '1.', '.5', '1e3', ' 1', '一']) expect(() => ofDecimal(text)).toThrow(SyntaxError)
    expect(() => rational(1n, 0n)).toThrow(RangeError)
  })

  it('loses nothing that floating point would lose', () => {
    expect(exactly(plus(ofDecimal('0.1'), ofDecimal('0.2')))).toBe(exactly(ofDecimal('0.3')))
    expect(compare(mean(['9.1', '9.2', '9.3'].map(ofDecimal)), ofDecimal('9.2'))).toBe(0)
  })

  it('is added and multiplied in any order', () => {
    fc.assert(fc.property(fraction, fraction, fraction, (a, b, c) => {
      expect(plus(a, plus(b, c))).toEqual(plus(plus(c, b), a))
      expect(times(a, plus(b, c))).toEqual(plus(times(a, b), times(a, c)))
      expect(plus(a, times(a, rational(-1n)))).toEqual(nought)
    }))
  })

  it('is one number in one order with every other', () => {
    fc.assert(fc.property(fraction, fraction, (a, b) => {
      expect(compare(a, b)).toBe(-compare(b, a) + 0)
      expect(compare(a, b) === 0).toBe(exactly(a) === exactly(b))
      expect(compare(plus(a, ofDecimal('0.001')), a)).toBe(1)
    }))
  })

  it('is rounded half away from nought, by at most half a step, and stays where it is then', () => {
    expect(['0.125', '0.124', '-0.125', '2.5', '9.995'].map((text) => shown(ofDecimal(text), 2))).toEqual(['0.13', '0.12', '-0.13', '2.50', '10.00'])
    fc.assert(fc.property(fraction, places, (a, digits) => {
      const near = rounded(a, digits)
      const { over, under } = plus(near, times(a, rational(-1n)))
      expect(2n * (over < 0n ? -over : over) * 10n ** BigInt(digits) <= under).toBe(true)
      expect(rounded(near, digits)).toEqual(near)
      expect(ofDecimal(shown(a, digits))).toEqual(near)
    }))
  })

  it('has the mean of equal numbers as each of them', () => {
    fc.assert(fc.property(fraction, fc.integer({ min: 1, max: 20 }), (a, times) => {
      expect(mean(Array.from({ length: times }, () => a))).toEqual(a)
      expect(sum([])).toEqual(nought)
    }))
  })
})
