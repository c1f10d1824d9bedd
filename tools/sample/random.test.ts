import { describe, expect, it } from 'vitest'
import { Random } from './random.ts'

describe('made-up numbers', () => {
  it('are the same for the same seed, and others for another', () => {
    const draw = (seed: string) => {
      const random = new Random(seed)
      return Array.from({ length: 20 }, () => random.int(1, 1000))
    }
    expect(draw('a')).toEqual(draw('a'))
    expect(draw('a')).not.toEqual(draw('b'))
  })

  it('stay within both ends and reach them', () => {
    const random = new Random('dice')
    const thrown = new Set(Array.from({ length: 600 }, () => random.int(1, 6)))
    expect([...thrown].sort()).toEqual([1, 2, 3, 4, 5, 6])
  })

  it('follow the weights', () => {
    const random = new Random('weights')
    const drawn = Array.from({ length: 1000 }, () => random.weighted([0, 1, 9], (each) => each))
    expect(drawn).not.toContain(0)
    expect(drawn.filter((each) => each === 9).length).toBeGreaterThan(850)
  })

  it('lose nothing when shuffled', () => {
    const list = [1, 2, 3, 4, 5, 6, 7, 8]
    const shuffled = new Random('cards').shuffle(list)
    expect(shuffled).not.toEqual(list)
    expect(shuffled.toSorted()).toEqual(list)
  })

  it('cannot be picked from nothing', () => {
    expect(() => new Random('none').pick([])).toThrow(RangeError)
  })
})
