import { describe, expect, it } from 'vitest'
import { defaultCategories } from '@wuxin/feedback/category.schema'
import { dispatch } from '@wuxin/feedback/dispatch.rules'
import { dispatchRule } from '@wuxin/feedback/dispatch.schema'
import { dispatchRules } from './dispatch-rules.ts'
import { compoundNamed, compounds } from './places.ts'
import { propertyOf, units } from './units.ts'

const rulesOf = (county: string) => dispatchRules.filter((each) => each.county === county)
const yuntai = compoundNamed('云泰园小区')

describe('the dispatch rules of both counties', () => {
  it('are sound, speak of categories and units that are there, and none says the same as another', () => {
    const codes = new Set(defaultCategories.map((each) => each.code))
    const keys = new Set(units.map((each) => each.key))
    expect(dispatchRules.filter((each) => !dispatchRule.safeParse(each).success)).toEqual([])
    expect(dispatchRules.filter((each) => !codes.has(each.category ?? '') || (each.unit !== null && !keys.has(each.unit)))).toEqual([])
    const right = dispatchRules.map((each) => `${each.area} ${each.category} ${each.receiver === null ? 'unit' : 'receiver'}`)
    expect(new Set(right).size).toBe(right.length)
  })

  it('send a dark street light to the secretary and offer the lighting office', () => {
    const decision = dispatch({ area: yuntai, category: '0401' }, rulesOf('zuoyun'))
    expect(decision.receiver).toMatchObject({ role: 'branch_secretary', area: yuntai, because: { code: 'default' } })
    expect(decision.unit).toMatchObject({ id: 'zuoyun-municipal', because: { code: 'category' } })
  })

  it('offer for property matters the compound’s own company', () => {
    for (const compound of compounds) {
      const decision = dispatch({ area: compound.code, category: '0101' }, dispatchRules)
      expect(decision.unit?.id ?? null, compound.name).toBe(propertyOf(compound))
    }
  })

  it('bring papers and relief to the community’s window', () => {
    expect(dispatch({ area: `${yuntai}001`, category: '1201' }, rulesOf('zuoyun')).receiver).toMatchObject({ role: 'community_worker', area: yuntai.slice(0, 12) })
  })
})
