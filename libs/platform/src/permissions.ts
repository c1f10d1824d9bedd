import type { PermissionTable } from './caller.ts'
import { roles } from './role.ts'

/** Who may do what in the platform. The administrators share no step: one makes accounts, one assigns roles, one reads the audit (三员分立). */
export const platformPermissions = {
  'account:list': ['county_admin', 'security_admin'],
  'account:manage': ['county_admin'],
  'area:list': roles,
  'area:edit': ['county_admin'],
  'grid:edit': ['county_admin', 'township_officer', 'community_worker'],
  'compound:edit': ['county_admin', 'township_officer', 'community_worker', 'branch_secretary'],
  'compound:flag-risk': ['county_admin', 'township_officer', 'community_worker'],
  'unit:list': roles,
  'unit:edit': ['county_admin', 'township_officer', 'community_worker'],
  'person:list': ['county_admin', 'security_admin', 'audit_admin', 'county_leader', 'township_officer', 'community_worker', 'branch_secretary', 'grid_worker'],
  'person:edit': ['county_admin', 'township_officer', 'community_worker', 'branch_secretary'],
  'person:unmask': ['county_leader', 'township_officer', 'community_worker', 'branch_secretary', 'grid_worker'],
  'post:assign': ['security_admin'],
  'calendar:edit': ['county_admin'],
  'rule:list': roles,
  'rule:edit': ['county_admin', 'township_officer', 'community_worker', 'branch_secretary'],
  'settings:edit': ['county_admin'],
  'audit:view': ['audit_admin'],
  'module:list': ['county_admin', 'module_developer'],
  'module:turn': ['county_admin'],
} as const satisfies PermissionTable

/** What somebody may be allowed to do in the platform. */
export type PlatformPermission = keyof typeof platformPermissions
