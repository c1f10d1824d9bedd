import { lifecycleFaults } from '@wuxin/platform/lifecycle'
import type { Role } from '@wuxin/platform/role'
import { describe, expect, it } from 'vitest'
import { matterLifecycle, matterRules } from './matter.rules.ts'
import { permissions } from './permissions.ts'

const compound = '140226100019001'
const holding = (role: Role, area: string) => ({ id: role, grants: [{ role, area }] })
const worker = holding('community_worker', compound.slice(0, 12))
const open = { state: 'open', area: compound, units: [] } as const
const { mayDo, nextAction } = matterRules

describe('a matter', () => {
  it('has no dead end, no state out of reach and no action that nobody may do', () => {
    expect(lifecycleFaults(matterLifecycle, permissions)).toEqual([])
  })

  it('waits to be accepted, then to be closed, then for nothing', () => {
    expect((['open', 'under_way', 'closed'] as const).map((state) => nextAction({ ...open, state }, worker))).toEqual(['accept', 'close', null])
  })

  it('is handled by those who may at its place', () => {
    expect(mayDo('accept', open, worker)).toBe(true)
    expect(mayDo('close', open, worker)).toBe(false)
    expect(mayDo('accept', open, holding('grid_worker', compound))).toBe(false)
    expect(mayDo('accept', open, holding('community_worker', '140226100018'))).toBe(false)
  })
})
