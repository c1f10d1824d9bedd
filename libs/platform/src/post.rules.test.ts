import { describe, expect, it } from 'vitest'
import { breaksSeparationWith, doTermsOverlap, isHeldAt, isHeldOn, isHeldTwice, isTermSound, needsUnit, type HeldPost } from './post.rules.ts'
import { roles } from './role.ts'

const held = (overrides: Partial<HeldPost>): HeldPost => ({ role: 'community_worker', area: '140226100003', unit: null, from: '2025-01-01', to: null, ...overrides })

describe('a term', () => {
  it('ends on its last day, not before it began', () => {
    expect(isTermSound({ from: '2025-01-02', to: '2025-01-01' })).toBe(false)
    expect(isTermSound({ from: '2025-01-01', to: '2025-01-01' })).toBe(true)
    expect(isTermSound({ from: '2025-01-01', to: null })).toBe(true)
  })

  it('holds on its first and last day', () => {
    const term = { from: '2025-01-01', to: '2025-01-31' }
    expect(['2024-12-31', '2025-01-01', '2025-01-31', '2025-02-01'].map((day) => isHeldOn(term, day))).toEqual([false, true, true, false])
    expect(isHeldOn({ from: '2025-01-01', to: null }, '2099-01-01')).toBe(true)
  })

  it('overlaps another that shares a day with it', () => {
    const term = { from: '2025-01-01', to: '2025-01-31' }
    expect(doTermsOverlap(term, { from: '2025-01-31', to: null })).toBe(true)
    expect(doTermsOverlap(term, { from: '2025-02-01', to: null })).toBe(false)
    expect(doTermsOverlap({ from: '2025-02-01', to: null }, term)).toBe(false)
    expect(doTermsOverlap({ from: '2024-01-01', to: null }, term)).toBe(true)
  })
})

describe('a role', () => {
  it('is held at the levels where it acts', () => {
    expect(isHeldAt('county_admin', '140226')).toBe(true)
    expect(isHeldAt('county_admin', '140226100')).toBe(false)
    expect(isHeldAt('grid_worker', '140226100003001001')).toBe(true)
    expect(isHeldAt('grid_worker', '140226100003001')).toBe(false)
    expect(['140226', '140226100003', '140226100003001', '140226100003001001'].map((area) => isHeldAt('county_leader', area))).toEqual([true, true, true, false])
    expect(roles.filter((role) => !['140226', '140226100', '140226100003', '140226100003001', '140226100003001001'].some((area) => isHeldAt(role, area)))).toEqual([])
  })

  it('that reaches only a unit’s records needs the unit', () => {
    expect(needsUnit('department_officer')).toBe(true)
    expect(needsUnit('community_worker')).toBe(false)
  })
})

describe('a post', () => {
  it('is held twice where role, place, unit and a day are the same', () => {
    const post = held({ from: '2025-06-01' })
    expect(isHeldTwice(post, [held({})])).toBe(true)
    expect(isHeldTwice(post, [held({ to: '2025-05-31' })])).toBe(false)
    expect(isHeldTwice(post, [held({ area: '140226100004' }), held({ role: 'volunteer' }), held({ unit: 'u' })])).toBe(false)
  })

  it('breaks the separation of duties beside another administrator’s at a time', () => {
    const post = held({ role: 'county_admin', area: '140226' })
    expect(breaksSeparationWith(post, [held({ role: 'audit_admin', area: '140226' })])).toBe(true)
    expect(breaksSeparationWith(post, [held({ role: 'audit_admin', area: '140225' })])).toBe(true)
    expect(breaksSeparationWith(post, [held({ role: 'audit_admin', to: '2024-12-31', from: '2024-01-01' })])).toBe(false)
    expect(breaksSeparationWith(post, [held({ role: 'county_admin' }), held({ role: 'community_worker' })])).toBe(false)
  })
})
