import { describe, expect, it } from 'vitest'
import { makeTrackingCode, readTrackingCode, showTrackingCode } from './tracking-code.rules.ts'
import { trackingCode } from './tracking-code.schema.ts'

const bytes = Uint8Array.from([7, 201, 33, 90, 14, 255, 128, 3, 77, 64, 19, 250])
const code = makeTrackingCode(bytes)
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

describe('a tracking code', () => {
  it('is thirteen characters, shown in three groups', () => {
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{13}$/)
    expect(showTrackingCode(code)).toMatch(/^.{4}-.{4}-.{5}$/)
  })

  it('is read as people type it: in small letters, with spaces, dashes and full width, O for 0 and l for 1', () => {
    const zeros = makeTrackingCode(new Uint8Array(12).fill(1, 6))
    expect(readTrackingCode(` ${showTrackingCode(code).toLowerCase()} `)).toBe(code)
    expect(readTrackingCode(zeros.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(zeros)
    expect(readTrackingCode([...code].map((each) => String.fromCodePoint((each.codePointAt(0) ?? 0) + 0xfee0)).join(''))).toBe(code)
  })

  it('is refused with any one character wrong', () => {
    for (let at = 0; at < code.length; at += 1) {
      for (const other of alphabet.replace(code.charAt(at), '')) {
        expect(readTrackingCode(code.slice(0, at) + other + code.slice(at + 1))).toBeNull()
      }
    }
  })

  it('is refused with any two different characters swapped', () => {
    const places = [...code].map((_, place) => place)
    const pairs = places.flatMap((a) => places.filter((b) => b > a && code.charAt(a) !== code.charAt(b)).map((b) => [a, b] as const))
    const swapped = pairs.map(([a, b]) => [...code].map((each, place) => (place === a ? code.charAt(b) : place === b ? code.charAt(a) : each)).join(''))
    expect(swapped.length).toBeGreaterThan(60)
    expect(swapped.map(readTrackingCode).filter((read) => read !== null)).toEqual([])
  })

  it('uses five bits of each of twelve bytes', () => {
    expect(makeTrackingCode(bytes.map((byte) => byte ^ 0b1110_0000))).toBe(code)
    expect(makeTrackingCode(bytes.map((byte, at) => (at === 0 ? byte ^ 1 : byte)))).not.toBe(code)
    expect(() => makeTrackingCode(bytes.subarray(1))).toThrow(RangeError)
  })

  it('is a field that names its own fault', () => {
    expect(trackingCode.parse(showTrackingCode(code))).toBe(code)
    expect(trackingCode.safeParse('7K4M-9QPT').error?.issues[0]?.message).toBe('TRACKING_CODE_MISTYPED')
  })
})
