import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crossingsOf, outlineFaults, squareMetresOf, type Corner, type Outlined } from './outline.rules.ts'
import { outlineFile, ring } from './outline.schema.ts'

/** About a metre on the ground. */
const metre = 1e-5
const west = 113.7
const south = 39.7
const corner = (x: number, y: number): Corner => [west + x * metre, south + y * metre]
/** A rectangle from one corner to another, in metres. */
const box = (code: string, [left, bottom, right, top]: [number, number, number, number]): Outlined => ({
  code, ring: [corner(left, bottom), corner(right, bottom), corner(right, top), corner(left, top), corner(left, bottom)],
})
const compound = box('140225100201001', [0, 0, 200, 100])
const left = box('140225100201001001', [0, 0, 100, 100])
const right = box('140225100201001002', [100, 0, 200, 100])
const kinds = (parent: Outlined | null, below: Outlined[]) => outlineFaults(parent, below).map(({ kind, areas }) => [kind, ...areas.map((code) => code.slice(15))])

describe('the outlines of micro-grids', () => {
  it('that share their border exactly have no fault', () => expect(kinds(compound, [left, right])).toEqual([]))

  it('that overlap are told both, with where and how much', () => {
    const [fault] = outlineFaults(compound, [left, box('140225100201001002', [90, 0, 200, 100])])
    expect(fault).toMatchObject({ kind: 'overlap', areas: ['140225100201001001', '140225100201001002'] })
    expect(fault?.squareMetres).toBeGreaterThan(800)
    expect(fault?.rings).toHaveLength(1)
  })

  it('that leave a piece of their compound to nobody leave a gap', () => expect(kinds(compound, [left, box('140225100201001002', [110, 0, 200, 100])])).toEqual([['gap', '']]))

  it('that reach out of their compound are told', () => expect(kinds(compound, [left, box('140225100201001002', [100, 0, 230, 100])])).toEqual([['outside', '002']]))

  it('without an outline of their compound leave a gap where they leave a hole', () => {
    const around = [box('a', [0, 0, 100, 30]), box('b', [0, 70, 100, 100]), box('c', [0, 30, 30, 70]), box('d', [60, 30, 100, 70])]
    expect(outlineFaults(null, around).map(({ kind }) => kind)).toEqual(['gap'])
    expect(outlineFaults(null, [...around, box('e', [30, 30, 60, 70])])).toEqual([])
  })

  it('that differ by what a hand leaves have no fault', () => expect(kinds(compound, [left, box('140225100201001002', [100.004, 0, 200, 100])])).toEqual([]))

  it('not drawn at all have no fault', () => expect(kinds(compound, [])).toEqual([]))

  it('of which one crosses itself say so, and judge the others without it', () => {
    const bow: Outlined = { code: '140225100201001003', ring: [corner(0, 0), corner(50, 50), corner(50, 0), corner(0, 50), corner(0, 0)] }
    expect(kinds(null, [bow, left])).toEqual([['crosses', '003']])
    expect(crossingsOf(bow.ring)).toHaveLength(1)
    expect(crossingsOf(left.ring)).toEqual([])
  })

  it('that cross one another hundreds of times say so and where, at once, and leave the others to be judged', () => {
    const teeth = Array.from({ length: 120 }, (_, tooth): Corner[] => [[tooth, 1], [tooth, 99], [tooth + 0.5, 99], [tooth + 0.5, 1]]).flat()
    const metres: Corner[] = [...teeth, [120, 1], [120, 0], [0, 0], [0, 1]]
    const comb = metres.map(([x, y]) => corner(x, y))
    const across = metres.map(([x, y]) => corner(y, x))
    const found = outlineFaults(null, [{ code: 'comb', ring: comb }, { code: 'across', ring: across }, left])
    expect(found.map(({ kind, areas, squareMetres }) => [kind, areas, squareMetres])).toEqual([['overlap', ['comb', 'across'], 0]])
    expect(found[0]?.rings.length).toBeGreaterThan(100)
  })

  it('that touch themselves in a corner cross themselves', () => {
    const eight: Corner[] = [corner(0, 0), corner(50, 50), corner(100, 0), corner(100, 100), corner(50, 50), corner(0, 100), corner(0, 0)]
    expect(crossingsOf(eight).length).toBeGreaterThan(0)
  })

  it('cut from a compound by any lines neither overlap nor leave a gap', () => {
    const cuts = fc.uniqueArray(fc.integer({ min: 5, max: 195 }), { maxLength: 8 }).map((all) => [0, ...all.toSorted((one, other) => one - other), 200])
    fc.assert(
      fc.property(cuts, fc.integer({ min: 5, max: 95 }), (at, across) => {
        const grids = at.slice(1).flatMap((end, index) => {
          const begin = at[index] ?? 0
          return [box(`low-${index}`, [begin, 0, end, across]), box(`high-${index}`, [begin, across, end, 100])]
        })
        expect(outlineFaults(compound, grids)).toEqual([])
        expect(grids.reduce((sum, each) => sum + squareMetresOf(each.ring), 0)).toBeCloseTo(squareMetresOf(compound.ring), 0)
      }),
      { numRuns: 30 },
    )
  })

  it('found to overlap and to leave a gap by moving one border by metres', () => {
    fc.assert(
      fc.property(fc.integer({ min: -80, max: 80 }).filter((moved) => Math.abs(moved) >= 1), (moved) => {
        const found = outlineFaults(compound, [left, box('140225100201001002', [100 + moved, 0, 200, 100])])
        expect(found.map(({ kind }) => kind)).toEqual([moved < 0 ? 'overlap' : 'gap'])
      }),
      { numRuns: 40 },
    )
  })
})

describe('a ring', () => {
  it('is closed, and has three corners at least', () => {
    expect(ring.safeParse(left.ring).success).toBe(true)
    expect(ring.safeParse(left.ring.slice(0, 4)).error?.issues.map(({ message }) => message)).toEqual(['RING_OPEN'])
    expect(ring.safeParse([corner(0, 0), corner(1, 0), corner(0, 0)]).success).toBe(false)
    expect(ring.safeParse([[113.7, 139.7], corner(1, 0), corner(1, 1), [113.7, 139.7]]).success).toBe(false)
  })

  it('is read from GeoJSON with the code of its place, and nothing else of the file is', () => {
    const feature = { type: 'Feature', id: 7, properties: { code: left.code, colour: 'red' }, geometry: { type: 'Polygon', coordinates: [left.ring] } }
    const read = outlineFile.parse({ type: 'FeatureCollection', crs: {}, features: [feature] })
    expect(read.features[0]).toEqual({ type: 'Feature', properties: { code: left.code }, geometry: { type: 'Polygon', coordinates: [left.ring] } })
    expect(outlineFile.safeParse({ type: 'FeatureCollection', features: [{ ...feature, geometry: { type: 'Polygon', coordinates: [left.ring, left.ring] } }] }).success).toBe(false)
  })
})
