import type { PermissionTable } from '@wuxin/platform/caller'

/** Who may do what, each in the places of their own posts. */
export const permissions = {
  'matter:list': ['county_leader', 'township_officer', 'community_worker', 'branch_secretary', 'grid_worker'],
  'matter:add': ['township_officer', 'community_worker', 'branch_secretary', 'grid_worker'],
  'matter:close': ['township_officer', 'community_worker', 'branch_secretary'],
} as const satisfies PermissionTable

export type Permission = keyof typeof permissions
