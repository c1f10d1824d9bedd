import { isUnitBound, type Role } from '@wuxin/platform/role'
import { describe, expect, it } from 'vitest'
import { permissions } from './permissions.ts'

const entries: [string, readonly Role[]][] = Object.entries(permissions)

describe('permissions', () => {
  it('belong to somebody each', () => expect(entries.filter(([, roles]) => roles.length === 0)).toEqual([]))

  it('let everybody who may act on an event find it', () => {
    const listing: readonly Role[] = permissions['event:list']
    expect([...permissions['event:plan'], ...permissions['event:run']].filter((role) => !listing.includes(role))).toEqual([])
  })

  it('leave names and numbers of those who sign up to people of the place, never to a unit or an administrator', () => {
    expect(permissions['sign-up:unmask'].filter((role) => isUnitBound(role) || role.endsWith('_admin'))).toEqual([])
  })

  it('keep the trace from whoever sets the rules, and the rules from whoever reads the trace', () => {
    expect(permissions['settings:edit'].filter((role) => (permissions['audit:view'] as readonly Role[]).includes(role))).toEqual([])
  })
})
