import { describe, expect, it } from 'vitest'
import { areaCode, levelOf, parentOf } from '@wuxin/platform/area'
import {
  brandedPlaces, communitiesOf, compoundNamed, compounds, compoundsOf, counties, grids, isVillage, nameOf, places, realPlaces, townshipsOf,
} from './places.ts'

const within = (code: string) => (each: { code: string }) => each.code.startsWith(code)

describe('the tree of both counties', () => {
  it('has the real townships, villages and communities', () => {
    const communities = realPlaces.filter((each) => levelOf(each.code) === 'community')
    expect([townshipsOf('hunyuan').length, townshipsOf('zuoyun').length]).toEqual([16, 8])
    expect([communities.filter(within(counties.hunyuan)).length, communities.filter(within(counties.zuoyun)).length]).toEqual([224, 154])
  })

  it('has in 云兴镇 7 communities with 89 compounds and 573 micro-grids', () => {
    const township = '140226100'
    expect(nameOf(township)).toBe('云兴镇')
    expect(communitiesOf('zuoyun').filter(within(township)).length).toBe(7)
    expect(realPlaces.filter((each) => each.code.length === 12 && within(township)(each) && !isVillage(each.code)).length).toBe(7)
    expect(compounds.filter(within(township)).length).toBe(89)
    expect(grids.filter(within(township)).length).toBe(573)
  })

  it('has in 浑源县 65 compounds in the 11 communities of 永安镇, 23 of them with a hub', () => {
    expect(communitiesOf('hunyuan').map((each) => parentOf(each.code))).toEqual(Array(11).fill('140225100'))
    expect(compoundsOf('hunyuan').length).toBe(65)
    expect(compoundsOf('hunyuan').filter((each) => each.hub).length).toBe(23)
    expect(compoundsOf('zuoyun').filter((each) => each.hub)).toEqual([])
  })

  it('has codes of the right shape, each once, each below one that is there', () => {
    const codes = new Set(places.map((each) => each.code))
    expect(codes.size).toBe(places.length)
    for (const code of codes) {
      expect(areaCode.safeParse(code).success, code).toBe(true)
      const parent = parentOf(code)
      expect(parent === null || codes.has(parent), code).toBe(true)
    }
  })

  it('lists parents before their children', () => {
    const seen = new Set<string | null>([null])
    for (const { code } of places) {
      expect(seen.has(parentOf(code)), code).toBe(true)
      seen.add(code)
    }
  })

  it('calls no two compounds by one name', () => {
    expect(new Set(compounds.map((each) => each.name)).size).toBe(compounds.length)
  })

  it('calls a village and a community by the place, not by its committee', () => {
    expect(['140226100013', '140226100201', '140226100205', '140226205255', '140226102400'].map(nameOf)).toEqual([
      '云兴街社区', '北门村', '陈家河村', '移民新街村', '店湾矿',
    ])
    expect(places.some((each) => /委会|委员会/.test(each.name))).toBe(false)
  })

  it('holds the places that the counties told of', () => {
    expect(brandedPlaces().map((each) => [each.name, each.brand])).toEqual([
      ['云兴街社区', '窗帘行动'],
      ['西街社区', '文·教·礼'],
      ['云泰园小区', '网格联动·服务连心·管理联网'],
    ])
    for (const name of ['凯德世家三号院', '恒源首席', '上城时代']) expect(compoundNamed(name)).toMatch(/^140225100/)
    expect(compounds.find((each) => each.name === '上城时代')?.risk?.reason).toContain('物业')
  })

  it('gives every building of a compound to exactly one of its micro-grids', () => {
    for (const compound of compounds) {
      const own = grids.filter((each) => parentOf(each.code) === compound.code)
      expect(own.flatMap((each) => each.buildings), compound.name).toEqual(compound.buildings)
      expect(own.reduce((sum, each) => sum + each.households, 0)).toBe(compound.households)
    }
  })

  it('keeps a micro-grid to a size that one person can know', () => {
    expect(grids.filter((each) => each.households < 20 || each.households > 100)).toEqual([])
  })
})
