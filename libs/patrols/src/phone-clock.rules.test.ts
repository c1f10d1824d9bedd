import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { better, clockOf, isWrong, judgeClock, jumpsIn, momentsOf, putRight } from './phone-clock.rules.ts'

const noon = Date.parse('2025-04-21T12:00:00+08:00')
const after = (milliseconds: number) => new Date(noon + milliseconds)
const tolerance = 5 * 60_000
const HOUR = 3_600_000
const skew = fc.integer({ min: -48 * HOUR, max: 48 * HOUR })
const delay = fc.integer({ min: 0, max: 30_000 })

/** A question of a phone whose clock is `wrong` fast, with these times under way there and back. */
const sampleOf = (wrong: number, there: number, back: number) => ({ sentAt: after(wrong), serverAt: after(there), receivedAt: after(wrong + there + back) })

describe('the clock of a phone', () => {
  it('is known within half the time that question and answer took, however wrong it is', () => {
    fc.assert(
      fc.property(skew, delay, delay, (wrong, there, back) => {
        const clock = clockOf(sampleOf(wrong, there, back))
        expect(Math.abs((clock?.offset ?? NaN) + wrong)).toBeLessThanOrEqual((clock?.uncertain ?? NaN) + 1)
      }),
    )
  })

  it('that is hours wrong puts what was done to the hour at which it was done', () => {
    fc.assert(
      fc.property(skew, delay, fc.integer({ min: 0, max: 8 * HOUR }), (wrong, late, ago) => {
        const receivedAt = after(HOUR)
        const clock = judgeClock({ sentAt: after(HOUR - late + wrong), receivedAt, sample: sampleOf(wrong, 200, 200) }, tolerance)
        const { at, isAhead } = putRight(after(HOUR - late - ago + wrong), { clock, receivedAt, tolerance })
        expect(Math.abs(at.getTime() - (noon + HOUR - late - ago))).toBeLessThanOrEqual(400)
        expect(isAhead).toBe(false)
        expect(isWrong(clock, tolerance)).toBe(Math.abs(wrong) - 200 > tolerance)
      }),
    )
  })

  it('says without a sample only by how much at most it lacks', () => {
    expect(judgeClock({ sentAt: after(0), receivedAt: after(3_000), sample: null }, tolerance)).toEqual({ offset: 3_000, uncertain: null })
  })

  it('that was changed since the sample is judged by the batch alone', () => {
    const sample = sampleOf(0, 200, 200)
    expect(judgeClock({ sentAt: after(3 * HOUR), receivedAt: after(0), sample }, tolerance)).toEqual({ offset: -3 * HOUR, uncertain: null })
    expect(judgeClock({ sentAt: after(-3 * HOUR), receivedAt: after(0), sample }, tolerance)).toEqual({ offset: 3 * HOUR, uncertain: null })
  })

  it('that was set back or forward between question and answer says nothing', () => {
    expect(clockOf({ sentAt: after(10), serverAt: after(0), receivedAt: after(0) })).toBeNull()
    expect(clockOf({ sentAt: new Date(0), serverAt: after(0), receivedAt: after(0) })).toBeNull()
  })

  it('that was set back during the shift is found by the places before which it was', () => {
    const actions = [{ seq: 3, at: after(-HOUR) }, { seq: 1, at: after(0) }, { seq: 2, at: after(1_000) }, { seq: 4, at: after(0) }]
    expect(jumpsIn(actions, tolerance)).toEqual([3])
  })

  it('is held for what was known more nearly, unless it was changed', () => {
    const near = { offset: 100, uncertain: 50 }
    expect(better(near, { offset: 120, uncertain: 900 })).toBe(near)
    expect(better(near, { offset: 3 * HOUR, uncertain: 900 })).toEqual({ offset: 3 * HOUR, uncertain: 900 })
    expect(better(null, near)).toBe(near)
  })
})

describe('what was done before a clock was set right', () => {
  const known = { clock: { offset: 0, uncertain: 100 }, tolerance, since: after(-20 * HOUR) }
  const dated = (hours: readonly number[]) => hours.map((hour, index) => ({ seq: index + 1, at: after(hour * HOUR), receivedAt: after(0) }))
  const hoursOf = (moments: ReturnType<typeof momentsOf>) => [...moments].toSorted(([one], [other]) => one - other).map(([, { at, isAhead }]) => [Math.round((100 * (at.getTime() - after(0).getTime())) / HOUR) / 100, isAhead])

  it('was done before what came behind it, and is not ahead', () => {
    expect(hoursOf(momentsOf(dated([3, 4, -1, -0.5]), known))).toEqual([[-1, false], [-1, false], [-1, false], [-0.5, false]])
  })

  it('stays where it is otherwise, and ahead where nothing behind it says better', () => {
    expect(hoursOf(momentsOf(dated([-3, -2, 24]), known))).toEqual([[-3, false], [-2, false], [24, true]])
  })

  it('where it says a time before the shift was planned, was done after what is before it, and drags nothing with it', () => {
    expect(hoursOf(momentsOf(dated([-500, -3, -500, -500, -1]), known))).toEqual([[-20, false], [-3, false], [-3, false], [-3, false], [-1, false]])
  })
})

describe('what one phone did', () => {
  it('stays in its order, a millisecond apart at least, whatever its clock said', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: -HOUR, max: HOUR }), { minLength: 2, maxLength: 30 }), (times) => {
      const done = times.map((time, index) => ({ seq: index + 1, at: after(time), receivedAt: after(0) }))
      const moments = momentsOf(done, { clock: { offset: 0, uncertain: 100 }, tolerance, since: after(-2 * HOUR) })
      const behind = done.flatMap(({ seq }) => moments.get(seq) ?? []).filter(({ isAhead }) => !isAhead).map(({ at }) => at.getTime())
      expect(behind).toEqual(behind.toSorted((one, other) => one - other))
      expect(new Set(behind).size).toBe(behind.length)
    }))
  })
})

describe('what was done', () => {
  const clock = { offset: 0, uncertain: 100 }

  it('tomorrow, by a clock that is right, is ahead', () => {
    expect(putRight(after(24 * HOUR), { clock, receivedAt: after(0), tolerance })).toMatchObject({ isAhead: true })
  })

  it('a little after it arrived, within the tolerance, was done when it arrived', () => {
    expect(putRight(after(60_000), { clock, receivedAt: after(0), tolerance })).toEqual({ at: after(0), isAhead: false })
  })
})
