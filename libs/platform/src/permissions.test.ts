import { describe, expect, it } from 'vitest'
import { platformPermissions } from './permissions.ts'
import { administratorRoles, type Role } from './role.ts'

const entries: [string, readonly Role[]][] = Object.entries(platformPermissions)

describe('permissions of the platform', () => {
  it('belong to somebody each', () => {
    expect(entries.filter(([, roles]) => roles.length === 0)).toEqual([])
  })

  it('give no two of the three administrators the same step; only lists are shared', () => {
    for (const [name, roles] of entries.filter(([each]) => !each.endsWith(':list'))) {
      expect(administratorRoles.filter((role) => roles.includes(role)).length, name).toBeLessThanOrEqual(1)
    }
  })

  it('keep the making of accounts, the giving of posts and the reading of the audit apart', () => {
    expect([platformPermissions['account:manage'], platformPermissions['post:assign'], platformPermissions['audit:view']]).toEqual([['county_admin'], ['security_admin'], ['audit_admin']])
  })

  it('show numbers in full to those who call people, never to administrators', () => {
    expect(platformPermissions['person:unmask'].filter((role: Role) => administratorRoles.some((each) => each === role))).toEqual([])
  })
})
