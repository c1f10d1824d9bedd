import type { PermissionTable } from './caller.ts'

/** Who may do what in the platform. The administrators share no step: one makes accounts, one assigns roles, one reads the audit (三员分立). */
export const platformPermissions = {
  'account:list': ['county_admin', 'security_admin'],
  'account:manage': ['county_admin'],
  'module:list': ['county_admin', 'module_developer'],
} as const satisfies PermissionTable

export type PlatformPermission = keyof typeof platformPermissions
