import { describe, expect, it } from 'vitest'
import { isUnitBound, type Role } from '@wuxin/platform/role'
import { permissions } from './permissions.ts'

const entries: [string, readonly Role[]][] = Object.entries(permissions)

describe('permissions', () => {
  it('belong to somebody each', () => {
    expect(entries.filter(([, roles]) => roles.length === 0)).toEqual([])
  })

  it('leave the administrators the rules and the trace, and keep them from the cases and the scores', () => {
    for (const [name, roles] of entries) expect(roles.some((role) => role.endsWith('_admin')), name).toBe(!/^(case|score):/.test(name))
  })

  it('let everybody who may act on cases see them', () => {
    const readers: readonly string[] = permissions['case:list']
    const actors = entries.filter(([name]) => name.startsWith('case:')).flatMap(([, roles]) => roles)
    expect(actors.filter((role) => !readers.includes(role))).toEqual([])
  })

  it('let everybody who may act on score rounds see them, and their trace', () => {
    const actors = [...permissions['score:run'], ...permissions['score:key-in']]
    expect(actors.filter((role) => !(permissions['score:list'] as readonly string[]).includes(role))).toEqual([])
    expect(permissions['score:list'].filter((role) => !(permissions['case:list'] as readonly string[]).includes(role))).toEqual([])
    expect(permissions['score:key-in'].filter(isUnitBound)).toEqual([])
  })

  it('leave first receiving, answering and rating to people of the place, never to the unit that handled the case', () => {
    for (const name of ['case:accept', 'case:whistle', 'case:answer', 'case:rate'] as const) {
      expect(permissions[name].filter(isUnitBound), name).toEqual([])
    }
  })
})
