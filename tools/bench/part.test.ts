import { describe, expect, test } from 'vitest'
import { isReached, ratioOf, type Figure } from './part.ts'

const figure = (more: Partial<Figure>): Figure => ({ name: 'get one', unit: 'req/s', ours: 50, ...more })

describe('a figure', () => {
  test('is divided by its yardstick, where it has one', () => {
    expect(ratioOf(figure({ yardstick: { name: 'bare handler', value: 100 } }))).toBe(0.5)
    expect(ratioOf(figure({}))).toBeNull()
  })

  test('without a mark is neither reached nor missed', () => {
    expect(isReached(figure({}))).toBeNull()
  })

  test('reaches a mark that it equals', () => {
    expect(isReached(figure({ mark: { of: 'ours', most: 50 } }))).toBe(true)
    expect(isReached(figure({ mark: { of: 'ours', least: 50.1 } }))).toBe(false)
  })

  test('may be marked by its ratio, and then needs a yardstick', () => {
    const mark = { of: 'ratio', least: 0.45 } as const
    expect(isReached(figure({ mark, yardstick: { name: 'bare handler', value: 100 } }))).toBe(true)
    expect(isReached(figure({ mark, yardstick: { name: 'bare handler', value: 200 } }))).toBe(false)
    expect(() => isReached(figure({ mark }))).toThrow('yardstick')
  })
})
