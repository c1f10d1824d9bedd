import { describe, expect, it } from 'vitest'
import type { Grant, PermissionTable } from './caller.ts'
import { defineLifecycle } from './lifecycle.ts'
import { never, stepRules, type Standing } from './step.rules.ts'

const compound = '140225100201001'
const permissions: PermissionTable = { 'repair:order': ['branch_secretary'], 'repair:do': ['property_manager'] }

interface RepairFacts extends Standing<'ordered' | 'going' | 'done'> {
  orderedBy: string
}

const lifecycle = defineLifecycle({
  states: ['ordered', 'going', 'done'],
  initial: 'ordered',
  final: ['done'],
  actions: {
    take: { from: ['ordered'], to: ['going'], by: 'repair:do' },
    finish: { from: ['going'], to: ['done'], by: 'repair:do' },
    check: { from: ['going'], to: ['done'], by: 'repair:order' },
    hurry: { from: ['ordered', 'going'], to: ['going'], by: 'repair:order' },
    bill: { from: ['going'], to: ['going'], by: 'repair:order' },
    lapse: { from: ['ordered'], to: ['done'], by: null },
    paint: { from: ['ordered'], to: ['done'], by: 'repair:unknown' },
  },
})

const rules = stepRules<RepairFacts, keyof typeof lifecycle.actions>({
  lifecycle,
  permissions,
  actions: ['take', 'finish', 'check', 'hurry', 'bill', 'lapse', 'paint'],
  guards: { check: ({ orderedBy }, { id }) => orderedBy === id, bill: never },
  open: ['take'],
  main: { ordered: ['take'], going: ['check', 'finish'] },
})

const repair = (overrides: Partial<RepairFacts> = {}): RepairFacts => ({ state: 'ordered', area: compound, units: [], orderedBy: 'secretary', ...overrides })
const who = (id: string, role: Grant['role'], overrides: Partial<Grant> = {}) => ({ id, grants: [{ role, area: compound, ...overrides }] })
const secretary = who('secretary', 'branch_secretary')
const manager = who('manager', 'property_manager', { unit: 'wuye' })

describe('a step', () => {
  it('is taken in a state of its own, by who holds its permission at the place', () => {
    expect(rules.mayDo('hurry', repair(), secretary)).toBe(true)
    expect(rules.mayDo('hurry', repair({ state: 'done' }), secretary)).toBe(false)
    expect(rules.mayDo('hurry', repair({ area: '140225100201002' }), secretary)).toBe(false)
    expect(rules.mayDo('hurry', repair(), manager)).toBe(false)
  })

  it('is taken by people of a unit where their unit has business in the record, or where it is open to whoever comes', () => {
    expect(rules.mayDo('finish', repair({ state: 'going' }), manager)).toBe(false)
    expect(rules.mayDo('finish', repair({ state: 'going', units: ['wuye'] }), manager)).toBe(true)
    expect(rules.mayDo('take', repair(), manager)).toBe(true)
  })

  it('is held back by its guard', () => {
    expect(rules.mayDo('check', repair({ state: 'going' }), secretary)).toBe(true)
    expect(rules.mayDo('check', repair({ state: 'going' }), { ...secretary, id: 'another' })).toBe(false)
    expect(rules.mayDo('bill', repair({ state: 'going' }), secretary)).toBe(false)
  })

  it('of the system, or under a permission that nobody knows, is nobody’s', () => {
    expect(rules.actionsFor(repair(), secretary)).toEqual(['hurry'])
    expect(rules.actionsFor(repair(), manager)).toEqual(['take'])
  })

  it('says why it cannot be taken', () => {
    expect(() => rules.assertMayDo('check', repair(), secretary)).toThrow('TRANSITION_NOT_ALLOWED')
    expect(() => rules.assertMayDo('finish', repair({ state: 'going' }), secretary)).toThrow('FORBIDDEN')
    expect(() => rules.assertMayDo('check', repair({ state: 'going' }), secretary)).not.toThrow()
  })
})

describe('the main action', () => {
  it('is the first that the caller may take of those that the state waits for', () => {
    const going = repair({ state: 'going', units: ['wuye'] })
    expect(rules.nextAction(going, secretary)).toBe('check')
    expect(rules.nextAction(going, manager)).toBe('finish')
    expect(rules.nextAction(going, who('guard', 'grid_worker'))).toBeNull()
    expect(rules.nextAction(repair({ state: 'done' }), secretary)).toBeNull()
  })
})

it('what is one’s own is taken wherever in the county the record lies, by whose it is', () => {
  const own = stepRules<RepairFacts, 'check'>({
    lifecycle: { states: ['ordered', 'going', 'done'], initial: 'ordered', final: ['done'], actions: { check: { from: ['going'], to: ['done'], by: 'repair:order' } } },
    permissions, actions: ['check'], guards: { check: ({ orderedBy }, { id }) => orderedBy === id }, anywhere: ['check'], main: {},
  })
  const elsewhere = repair({ state: 'going', area: '140225100999001' })
  expect(own.mayDo('check', elsewhere, secretary)).toBe(true)
  expect(own.mayDo('check', elsewhere, who('another', 'branch_secretary'))).toBe(false)
  expect(own.mayDo('check', elsewhere, who('secretary', 'property_manager', { unit: 'wuye' }))).toBe(false)
  expect(own.mayDo('check', { ...elsewhere, area: '140226100019001' }, secretary)).toBe(false)
})

it('a record may say by its own facts which units have business in it', () => {
  interface Called extends Standing<'going'> {
    called: string
  }
  const ofCalled = stepRules<Called, 'finish'>({
    lifecycle: { states: ['going'], initial: 'going', final: ['going'], actions: { finish: { from: ['going'], to: ['going'], by: 'repair:do' } } },
    permissions, actions: ['finish'], main: {}, unitsOf: ({ called }) => [called],
  })
  expect(ofCalled.mayDo('finish', { state: 'going', area: compound, called: 'wuye' }, manager)).toBe(true)
  expect(ofCalled.mayDo('finish', { state: 'going', area: compound, called: 'another' }, manager)).toBe(false)
})
