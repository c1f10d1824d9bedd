import { describe, expect, it } from 'vitest'
import { at } from './calendar.fixture.ts'
import { withUnitIds } from './case-plan.ts'

const idOf = (key: string) => `id of ${key}`

describe('a planned step', () => {
  it('names units by their ids once these are known, and keeps all else', () => {
    const whistle = { action: 'whistle', at: at('2025-03-03 09:00'), by: 'zuoyun.community', input: { kind: 'hardship', units: ['a', 'b'], lead: 'a' } } as const
    expect(withUnitIds({ ...whistle, input: { ...whistle.input, units: ['a', 'b'] } }, idOf)).toEqual({
      ...whistle, input: { kind: 'hardship', units: ['id of a', 'id of b'], lead: 'id of a' },
    })
    const back = { action: 'returnWhistle', at: whistle.at, by: 'x', input: { unit: 'b', reason: '不属职责', should: 'a' } } as const
    expect(withUnitIds(back, idOf).input).toEqual({ unit: 'id of b', reason: '不属职责', should: 'id of a' })
  })

  it('leaves a hand-over’s place and role as they are', () => {
    const step = { action: 'handOver', at: at('2025-03-03 09:00'), by: 'x', input: { reason: '需社区协调', to: { role: 'community_worker', area: '140226100019' } } } as const
    expect(withUnitIds(step, idOf)).toEqual(step)
  })
})
