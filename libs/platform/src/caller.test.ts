import { describe, expect, it } from 'vitest'
import { actsForUnit, holdsAt, holdsForPlace, mayAt, narrow, scopeFor, type Grant } from './caller.ts'
import { breaksSeparation } from './role.ts'

const worker: Grant = { role: 'community_worker', area: '140226100001' }
const officer: Grant = { role: 'department_officer', area: '140226', unit: 'u-heating' }

describe('a scope', () => {
  it('holds the areas in which the caller has an allowed role', () => {
    expect(scopeFor({ grants: [worker, officer] }, ['community_worker'])).toEqual([{ area: '140226100001', unit: null }])
  })

  it('holds only the own unit for a department officer', () => {
    expect(scopeFor({ grants: [officer] }, ['department_officer'])).toEqual([{ area: '140226', unit: 'u-heating' }])
  })

  it('can be narrowed to a place below it and never widened', () => {
    const scope = scopeFor({ grants: [worker] }, ['community_worker'])
    expect(narrow(scope, '140226100001003')).toEqual([{ area: '140226100001003', unit: null }])
    expect(narrow(scope, '140226')).toEqual(scope)
    expect(narrow(scope, '140225')).toEqual([])
  })
})

describe('a permission at a record', () => {
  it('ends at the border of the own area', () => {
    expect(mayAt({ grants: [worker] }, ['community_worker'], '140226100001002')).toBe(true)
    expect(mayAt({ grants: [worker] }, ['community_worker'], '140226100002002')).toBe(false)
  })

  it('needs the own unit to have business in it where the role is bound to a unit', () => {
    expect(mayAt({ grants: [officer] }, ['department_officer'], '140226100001002', ['u-heating'])).toBe(true)
    expect(mayAt({ grants: [officer] }, ['department_officer'], '140226100001002', ['u-water'])).toBe(false)
  })
})

describe('a post of a unit', () => {
  const who = { grants: [officer] }

  it('acts at a place for its own unit alone', () => {
    expect(actsForUnit(who, ['department_officer'], '140226100001002', 'u-heating')).toBe(true)
    expect(actsForUnit(who, ['department_officer'], '140226100001002', 'u-water')).toBe(false)
    expect(actsForUnit(who, ['department_officer'], '140225100001002', 'u-heating')).toBe(false)
    expect(actsForUnit(who, ['unit_contact'], '140226100001002', 'u-heating')).toBe(false)
  })

  it('reaches what is open to all of a place, and never speaks for the place', () => {
    expect(holdsAt(who, ['department_officer'], '140226100001002')).toBe(true)
    expect(holdsForPlace(who, ['department_officer'], '140226100001002')).toBe(false)
    expect(holdsForPlace({ grants: [worker] }, ['community_worker'], '140226100001002')).toBe(true)
  })
})

describe('the three administrators', () => {
  it('exclude each other in one person', () => {
    expect(breaksSeparation(['county_admin', 'audit_admin'])).toBe(true)
    expect(breaksSeparation(['county_admin', 'community_worker'])).toBe(false)
  })
})
