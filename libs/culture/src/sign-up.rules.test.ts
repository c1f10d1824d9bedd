import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lifecycleFaults } from '@wuxin/platform/lifecycle'
import { permissions } from './permissions.ts'
import { minorsOf, needsGuardian, outsideAges } from './party.rules.ts'
import { admit, aheadOf, freeOf, offerUntil, promoted, signUpLifecycle, takenOf, type InLine } from './sign-up.rules.ts'

const party = (place: number, state: InLine['state'], heads = 1): InLine => ({ id: String(place), place, state, heads })

const seatsOf = (capacity: number | null, line: readonly InLine[]) => ({ capacity, taken: takenOf(line), isAnybodyWaiting: line.some(({ state }) => state === 'waiting') })

/** A line as arrivals, withdrawals and promotions make it; each number is a party that arrives, or leaves where it is negative. */
const lineAfter = (capacity: number, moves: readonly number[]): InLine[] => {
  const line: InLine[] = []
  for (const move of moves) {
    if (move > 0) line.push(party(line.length + 1, admit(seatsOf(capacity, line), move), move))
    const leaving = move < 0 ? line.filter(({ state }) => state === 'in' || state === 'waiting' || state === 'offered')[-move % Math.max(1, line.length)] : undefined
    if (leaving) leaving.state = 'withdrawn'
    for (const next of promoted(capacity, line)) next.state = 'offered'
  }
  return line
}
const moves = fc.array(fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: -9, max: -1 })), { maxLength: 60 })

describe('a sign-up', () => {
  it('has no dead end, no state out of reach and no action that nobody may do', () => expect(lifecycleFaults(signUpLifecycle, permissions)).toEqual([]))
})

describe('a line of sign-ups', () => {
  it('never holds more places than there are', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 30 }), moves, (capacity, made) => {
      expect(takenOf(lineAfter(capacity, made))).toBeLessThanOrEqual(capacity)
    }))
  })

  it('leaves no place empty that somebody who waits would fit into', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 30 }), moves, (capacity, made) => {
      const line = lineAfter(capacity, made)
      expect(line.filter(({ state, heads }) => state === 'waiting' && heads <= (freeOf(capacity, line) ?? 0))).toEqual([])
    }))
  })

  it('takes single people in strictly as they arrive', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 60 }), (capacity, many) => {
      const line = lineAfter(capacity, Array.from({ length: many }, () => 1))
      expect(line.map(({ state }) => state)).toEqual(line.map(({ place }) => (place <= capacity ? 'in' : 'waiting')))
    }))
  })

  it('lets nobody overtake a family that waits for more places than are left', () => {
    const line = [party(1, 'in', 9), party(2, 'waiting', 3)]
    expect(admit(seatsOf(10, line), 1)).toBe('waiting')
    expect(admit(seatsOf(10, [party(1, 'in', 9)]), 1)).toBe('in')
    expect(admit(seatsOf(null, line), 4)).toBe('in')
  })

  it('offers a place to the next who fits, and the family keeps its turn', () => {
    const line = [party(1, 'in', 9), party(2, 'waiting', 3), party(3, 'waiting', 1), party(4, 'waiting', 1)]
    expect(promoted(10, line).map(({ id }) => id)).toEqual(['3'])
    expect(promoted(13, line).map(({ id }) => id)).toEqual(['2', '3'])
    expect(promoted(null, line).map(({ id }) => id)).toEqual(['2', '3', '4'])
    expect(line.map((each) => aheadOf(line, each))).toEqual([null, 0, 1, 2])
  })
})

describe('an offered place', () => {
  const now = new Date('2025-04-20T10:00:00Z')
  const hoursLater = (hours: number) => new Date(now.getTime() + hours * 3_600_000)

  it('is held for the hours of the settings, and never into the event', () => {
    expect(offerUntil(now, { hours: 24, doorsAt: hoursLater(72) })).toEqual(hoursLater(24))
    expect(offerUntil(now, { hours: 24, doorsAt: hoursLater(6) })).toEqual(hoursLater(3))
    expect(offerUntil(now, { hours: 24, doorsAt: hoursLater(-1) })).toEqual(now)
  })
})

describe('who comes', () => {
  const people = [8, 15, 40].map((age) => ({ name: '某某', age, relation: 'other' as const }))

  it('is of the ages that the event is for, both ends included', () => {
    expect(outsideAges(people, { from: 8, to: 40 })).toEqual([])
    expect(outsideAges(people, { from: 9, to: 39 }).map(({ age }) => age)).toEqual([8, 40])
    expect(outsideAges(people, { from: null, to: null })).toEqual([])
  })

  it('has a guardian who agrees where minors come by themselves', () => {
    expect(minorsOf(people, 18)).toBe(2)
    expect(needsGuardian(people, 18)).toBe(false)
    expect(needsGuardian(people.slice(0, 2), 18)).toBe(true)
    expect(needsGuardian(people.slice(2), 18)).toBe(false)
  })
})
