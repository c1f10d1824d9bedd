import { isUnitBound, type Role } from '@wuxin/platform/role'
import { describe, expect, it } from 'vitest'
import { permissions } from './permissions.ts'

const entries: [string, readonly Role[]][] = Object.entries(permissions)

describe('permissions', () => {
  it('belong to somebody each', () => expect(entries.filter(([, roles]) => roles.length === 0)).toEqual([]))

  it('leave the administrators the rules and the trace, and keep them from the records', () => {
    for (const [name, roles] of entries) expect(roles.some((role) => role.endsWith('_admin')), name).toBe(name.startsWith('settings:') || name.startsWith('audit:'))
  })

  it('let no unit and no leader near a household', () => {
    for (const name of ['household:keep', 'household:care', 'alarm:answer'] as const) {
      const roles: readonly Role[] = permissions[name]
      expect(roles.filter((role) => isUnitBound(role) || role === 'county_leader'), name).toEqual([])
    }
  })

  it('leave verifying, confirming and checking to people of the place, never to a unit that might have done the work', () => {
    for (const name of ['wish:verify', 'wish:call-back', 'record:confirm', 'order:check', 'pledge:review', 'home-service:call-back'] as const) {
      expect(permissions[name].filter(isUnitBound), name).toEqual([])
    }
  })

  it('let everybody who may act on a noun find it', () => {
    const missing = (list: readonly Role[], acting: readonly Role[]) => acting.filter((role) => !list.includes(role))
    expect(missing(permissions['wish:browse'], permissions['wish:claim'])).toEqual([])
    expect(missing(permissions['order:browse'], permissions['order:serve'])).toEqual([])
    expect(missing(permissions['project:list'], permissions['project:join'])).toEqual([])
    expect(missing(permissions['home-service:list'], permissions['home-service:handle'])).toEqual([])
  })
})
