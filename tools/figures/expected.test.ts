import { describe, expect, it } from 'vitest'
import { countedText, isMet } from './expected.ts'

describe('a figure', () => {
  it('that is exact is met by that number alone', () => {
    expect([88, 89, 90].map((counted) => isMet({ exactly: 89 }, counted))).toEqual([false, true, false])
  })

  it('of “a few more” is met by one to nine more', () => {
    expect([650, 651, 659, 660].map((counted) => isMet({ fewAbove: 650 }, counted))).toEqual([false, true, true, false])
  })

  it('in percent is met by a share that rounds to it, and never by nothing of nothing', () => {
    expect(isMet({ percent: 98 }, { count: 600, of: 612 })).toBe(true)
    expect(isMet({ percent: 98 }, { count: 590, of: 612 })).toBe(false)
    expect(isMet({ percent: 98 }, { count: 0, of: 0 })).toBe(false)
    expect(countedText({ count: 600, of: 612 })).toBe('98 % (600/612)')
  })
})
