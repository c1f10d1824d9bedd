import { outlineFaults, type Corner } from '@wuxin/platform/outline.rules'
import { describe, expect, it } from 'vitest'
import { changedCodes, crossed, draftsOf, insertCorner, middleOf, moveCorner, removeCorner, ringOf, snapped, squareAt, type Drafts } from './draft.rules.ts'
import { metresBetween, middleOfArea, movedBy, placeIn, scaleOf, spotAt, viewOf } from './ground.rules.ts'

const origin: Corner = [112.7, 40]
const at = (east: number, north: number): Corner => movedBy(origin, { east, north })
const box = (west: number, east: number): Corner[] => [at(west, 0), at(east, 0), at(east, 100), at(west, 100)]
const drafts: Drafts = { a: box(0, 100), b: box(100, 200) }
const faults = (of: Drafts) => outlineFaults(null, Object.keys(of).flatMap((code) => { const ring = ringOf(of, code); return ring ? [{ code, ring }] : [] })).map(({ kind }) => kind)

describe('outlines that are being drawn', () => {
  it('move their shared corners together, and leave no gap', () => {
    const moved = moveCorner(drafts, { code: 'a', index: 1, along: ['b'] }, at(120, -10))
    expect(moved.b?.[0]).toEqual(at(120, -10))
    expect(faults(moved)).toEqual([])
    expect(changedCodes(drafts, moved)).toEqual(['a', 'b'])
  })

  it('move a corner alone where that is wanted', () => {
    const moved = moveCorner(drafts, { code: 'a', index: 1, along: [] }, at(120, -10))
    expect(changedCodes(drafts, moved)).toEqual(['a'])
    expect(faults(moved)).toEqual(['overlap'])
  })

  it('get a new corner on both sides of a shared border, and lose it on both', () => {
    const grown = insertCorner(drafts, { code: 'a', index: 1, along: ['b'] }, middleOf(drafts.a ?? [], 1))
    expect([grown.a?.length, grown.b?.length]).toEqual([5, 5])
    const bent = moveCorner(grown, { code: 'a', index: 2, along: ['b'] }, at(130, 50))
    expect(faults(bent)).toEqual([])
    expect(removeCorner(bent, { code: 'a', index: 2, along: ['b'] })).toEqual(drafts)
  })

  it('keep three corners', () => {
    const triangle: Drafts = { a: [at(0, 0), at(10, 0), at(0, 10)] }
    expect(removeCorner(triangle, { code: 'a', index: 0, along: ['b'] })).toBe(triangle)
  })

  it('that cross themselves or hold nothing are known', () => {
    const bow = moveCorner(drafts, { code: 'a', index: 0, along: [] }, at(150, 50))
    expect(crossed(bow, ['a', 'b'])).toEqual(['a'])
    expect(crossed({ a: [at(0, 0), at(0, 0), at(0, 0)] }, ['a'])).toEqual(['a'])
    expect(crossed(drafts, ['a', 'b', 'none'])).toEqual([])
  })

  it('come from what is kept and go back as closed rings', () => {
    const ring = ringOf(drafts, 'a')
    expect(ring).toHaveLength(5)
    expect(changedCodes(draftsOf([{ code: 'a', ring }]), draftsOf([{ code: 'a', ring }, { code: 'b', ring: null }]))).toEqual([])
    const hairsbreadth = moveCorner(drafts, { code: 'a', index: 1, along: [] }, at(100.001, 0))
    expect(changedCodes(drafts, hairsbreadth)).toEqual([])
  })

  it('snap to a neighbour’s corner first, then to its border, and else stay where they are put', () => {
    const others = [drafts.b ?? []]
    expect(snapped(at(102, 2), others, 5)).toEqual(at(100, 0))
    const onBorder = snapped(at(97, 50), others, 5)
    expect([metresBetween(onBorder, at(100, 50)) < 0.01, snapped(at(80, 50), others, 5)]).toEqual([true, at(80, 50)])
  })

  it('begin as a square', () => expect(metresBetween(...(squareAt(origin, 80).slice(0, 2) as [Corner, Corner]))).toBeCloseTo(80, 3)) // four corners
})

describe('the ground of a map', () => {
  const view = viewOf(Object.values(drafts).flat(), 1.5) ?? { centre: origin, metres: 1, ratio: 1 }

  it('holds all corners within its view, with a margin', () => {
    const places = Object.values(drafts).flat().map((corner) => placeIn(view, corner))
    expect(places.every(({ x, y }) => x > 0 && x < 1 && y > 0 && y < 1)).toBe(true)
    expect(viewOf([], 1)).toBeNull()
  })

  it('finds the spot again where something is drawn', () => {
    const { x, y } = placeIn(view, at(40, 70))
    expect(metresBetween(spotAt(view, { x, y }), at(40, 70))).toBeLessThan(0.01)
  })

  it('has a bar of a round length', () => expect([scaleOf({ ...view, metres: 230 }), scaleOf({ ...view, metres: 1000 }), scaleOf({ ...view, metres: 90 })]).toEqual([50, 200, 20]))

  it('puts a name into the middle of an area, however many corners one side has', () => {
    const lopsided = [at(0, 0), at(50, 0), at(90, 0), at(100, 0), at(100, 100), at(0, 100)]
    expect(metresBetween(middleOfArea(lopsided), at(50, 50))).toBeLessThan(0.1)
  })
})
