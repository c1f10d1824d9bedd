import type { Role } from '@wuxin/platform/role'
import { lifecycleFaults } from '@wuxin/platform/lifecycle'
import { describe, expect, it } from 'vitest'
import { matterLifecycle, mayClose } from './matter.rules.ts'
import { permissions } from './permissions.ts'

const compound = '140226100019001'
const holding = (role: Role, area: string) => ({ grants: [{ role, area }] })

describe('a matter', () => {
  it('has no dead end, no state out of reach and no action that nobody may do', () => {
    expect(lifecycleFaults(matterLifecycle, permissions)).toEqual([])
  })

  it('is closed once, by those who may at its place', () => {
    const open = { state: 'open', area: compound } as const
    expect(mayClose(open, holding('community_worker', compound.slice(0, 12)))).toBe(true)
    expect(mayClose({ ...open, state: 'closed' }, holding('community_worker', compound.slice(0, 12)))).toBe(false)
    expect(mayClose(open, holding('grid_worker', compound))).toBe(false)
    expect(mayClose(open, holding('community_worker', '140226100018'))).toBe(false)
  })
})
