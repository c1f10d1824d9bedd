import { describe, expect, it } from 'vitest'
import { advance, defineLifecycle, lifecycleFaults } from './lifecycle.ts'

const door = defineLifecycle({
  states: ['open', 'shut'],
  initial: 'open',
  final: ['shut'],
  actions: { close: { from: ['open'], to: ['shut'], by: 'door:close' } },
})

describe('a lifecycle', () => {
  it('leads along its table', () => {
    expect(advance(door, 'open', 'close')).toBe('shut')
  })

  it('refuses what its table does not hold', () => {
    expect(() => advance(door, 'shut', 'close')).toThrow('TRANSITION_NOT_ALLOWED')
  })

  it('is sound when all is reached, nothing ends early and each action belongs to somebody', () => {
    expect(lifecycleFaults(door, { 'door:close': ['branch_secretary'] })).toEqual([])
  })

  it('names its dead ends, unreachable states and actions of nobody', () => {
    const broken = defineLifecycle({ ...door, states: ['open', 'shut', 'lost'], final: [] })
    expect(lifecycleFaults(broken, {})).toEqual([
      'state lost is never reached',
      'state shut is a dead end',
      'state lost is a dead end',
      'action close is permitted to nobody',
    ])
  })
})
