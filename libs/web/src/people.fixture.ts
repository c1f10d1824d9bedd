import type { Caller, Grant } from '@wuxin/platform/caller'

/** The present in tests of pages. */
export const present = new Date('2025-04-12T10:00:00+08:00')

export const compound = '140226100005003'
export const [lights, property] = ['0192f3a0-0000-7000-8000-000000000001', '0192f3a0-0000-7000-8000-000000000002']

/** The compound as records name it. */
export const place = { code: compound, name: '云泰园小区', path: '云兴镇 · 云泰园社区 · 云泰园小区' }

const of = (id: string, name: string, ...grants: Grant[]): Caller => ({ id, name, userName: `zuoyun.${id}`, kind: 'staff', county: '140226', grants })

/** Those who work in the compound, and those above them. */
export const staff = {
  secretary: of('secretary', '王强', { role: 'branch_secretary', area: compound }),
  community: of('community', '李敏', { role: 'community_worker', area: compound.slice(0, 12) }),
  township: of('township', '周洁', { role: 'township_officer', area: compound.slice(0, 9) }),
  leader: of('leader', '赵县长', { role: 'county_leader', area: '140226' }),
  manager: of('manager', '孙丽', { role: 'property_manager', area: compound, unit: property }),
  committee: of('committee', '钱进', { role: 'committee_member', area: compound }),
  electrician: of('electrician', '赵亮', { role: 'department_officer', area: '140226', unit: lights }),
  admin: of('admin', '吴涛', { role: 'county_admin', area: '140226' }),
  auditor: of('auditor', '郑明', { role: 'audit_admin', area: '140226' }),
}

/** Somebody without an account. */
export const resident: Caller = { id: 'resident', name: '居民', userName: null, kind: 'resident', county: null, grants: [] }

/** A page of rows as list procedures answer it; `more` has the chips, where there are any. */
export const listed = <Row>(rows: Row[], more: object = {}) => ({ rows, total: rows.length, asOf: present.toISOString(), empty: rows.length ? null : ('nothing-yet' as const), ...more })
