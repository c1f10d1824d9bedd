import { isUnitBound, type Role } from '@wuxin/platform/role'
import { describe, expect, it } from 'vitest'
import { permissions } from './permissions.ts'

const entries: [string, readonly Role[]][] = Object.entries(permissions)
/** What is looked at, who mends what, the settings and the trace. */
const rules = ['checklist:list', 'checklist:edit', 'rule:list', 'dispatch:edit', 'settings:edit', 'audit:view']

describe('permissions', () => {
  it('belong to somebody each', () => expect(entries.filter(([, roles]) => roles.length === 0)).toEqual([]))

  it('leave the administrators the rules and the trace, and keep them from the records', () => {
    for (const [name, roles] of entries) expect(roles.some((role) => role.endsWith('_admin')), name).toBe(rules.includes(name))
  })

  it('leave grading, inspecting and closing to people of the place, never to a unit that has to mend it', () => {
    for (const name of ['hazard:grade', 'hazard:inspect', 'hazard:close', 'hazard:dispatch'] as const) expect(permissions[name].filter(isUnitBound), name).toEqual([])
  })

  it('let everybody who may act on a hazard or shift find it', () => {
    const missing = (list: readonly Role[], acting: readonly Role[]) => acting.filter((role) => !list.includes(role))
    expect(missing(permissions['hazard:browse'], [...permissions['hazard:rectify'], ...permissions['hazard:report'], ...permissions['hazard:inspect']])).toEqual([])
    expect(missing(permissions['shift:browse'], permissions['shift:walk'])).toEqual([])
  })

  it('show the codes of the sheets to nobody who walks without organising', () => {
    const organising: readonly Role[] = permissions['route:edit']
    expect(['party_member', 'volunteer', 'grid_worker'].filter((role) => organising.some((each) => each === role))).toEqual([])
  })
})
