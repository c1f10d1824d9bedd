import { crossingsOf, neatRing, outlineFaults, squareMetresOf } from '@wuxin/platform/outline.rules'
import { ring } from '@wuxin/platform/outline.schema'
import { describe, expect, it } from 'vitest'
import { outlinesOf } from './outlines.ts'
import { compoundsOf, grids, type County } from './places.ts'

const counties = ['zuoyun', 'hunyuan'] as const satisfies County[]

describe.each(counties)('the outlines of %s', (county) => {
  const outlines = outlinesOf(county)
  const byCode = new Map(outlines.map((each) => [each.code, each]))
  const compounds = compoundsOf(county)
  const below = (code: string) => outlines.filter((each) => each.code.length === 18 && each.code.startsWith(code))

  it('are there for every compound and every one of its grids', () => {
    expect(compounds.filter(({ code }) => !byCode.has(code))).toEqual([])
    const own = grids.filter(({ code }) => compounds.some((compound) => code.startsWith(compound.code)))
    expect(own.filter(({ code }) => !byCode.has(code))).toEqual([])
    expect(outlines).toHaveLength(compounds.length + own.length)
  })

  it('neither overlap nor leave a gap inside a compound, nor reach out of it', () => {
    expect(compounds.flatMap(({ code }) => outlineFaults(byCode.get(code) ?? null, below(code)))).toEqual([])
  })

  it('fill their compound to the square metre', () => {
    for (const { code } of compounds) {
      const whole = squareMetresOf(byCode.get(code)?.ring ?? [])
      expect(below(code).reduce((sum, each) => sum + squareMetresOf(each.ring), 0)).toBeCloseTo(whole, 0)
      expect(whole).toBeGreaterThan(25_000)
    }
  })

  it('of compounds keep apart from one another', () => {
    expect(outlineFaults(null, compounds.flatMap(({ code }) => byCode.get(code) ?? [])).filter(({ kind }) => kind === 'overlap')).toEqual([])
  })

  it('are such as an editor would keep: closed, simple, of so many corners', () => {
    for (const { ring: drawn, code } of outlines) {
      expect(ring.safeParse(drawn).success, code).toBe(true)
      expect(crossingsOf(drawn), code).toEqual([])
      expect(neatRing(drawn), code).toEqual(drawn)
    }
  })
})

it('573 micro-grids are drawn in 左云县', () => expect(outlinesOf('zuoyun').filter(({ code }) => code.length === 18)).toHaveLength(573))
