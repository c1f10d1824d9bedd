import type { PermissionTable } from '@wuxin/platform/caller'

/**
 * Who may do what. A unit's people (department, property company, enforcement team, police, contact) reach a case only
 * where their unit was whistled; all others reach the cases of their area. The administrators keep the rules, not the
 * cases.
 */
export const permissions = {
  'case:list': [
    'county_leader', 'department_officer', 'township_officer', 'community_worker', 'branch_secretary', 'grid_worker',
    'property_manager', 'enforcement_officer', 'police_officer', 'unit_contact',
  ],
  'case:unmask': ['township_officer', 'community_worker', 'branch_secretary', 'grid_worker', 'department_officer'],
  'case:register': ['township_officer', 'community_worker', 'branch_secretary', 'grid_worker'],
  'case:accept': ['township_officer', 'community_worker', 'branch_secretary', 'grid_worker'],
  'case:hand-over': ['township_officer', 'community_worker', 'branch_secretary', 'grid_worker'],
  'case:whistle': ['township_officer', 'community_worker', 'branch_secretary', 'grid_worker'],
  'case:report-in': [
    'department_officer', 'community_worker', 'grid_worker', 'property_manager', 'enforcement_officer', 'police_officer',
    'unit_contact',
  ],
  'case:deliberate': ['township_officer', 'community_worker', 'branch_secretary', 'grid_worker', 'department_officer'],
  'case:table': ['township_officer', 'community_worker', 'branch_secretary', 'grid_worker'],
  'case:finish': [
    'department_officer', 'community_worker', 'grid_worker', 'property_manager', 'enforcement_officer', 'police_officer',
    'unit_contact',
  ],
  'case:ask-extension': ['department_officer', 'property_manager', 'enforcement_officer', 'police_officer', 'unit_contact', 'community_worker'],
  'case:grant-extension': ['township_officer', 'county_leader'],
  'case:answer': ['township_officer', 'community_worker', 'branch_secretary', 'grid_worker'],
  'case:rate': ['township_officer', 'community_worker'],
  'case:supervise': ['county_leader', 'township_officer'],
  'score:list': [
    'county_leader', 'department_officer', 'township_officer', 'community_worker', 'branch_secretary', 'grid_worker', 'property_manager', 'unit_contact',
  ],
  /** Those who answer for what is scored, at the place or for the unit: they close rounds and read what was said. */
  'score:run': ['township_officer', 'community_worker', 'branch_secretary', 'department_officer', 'property_manager', 'unit_contact'],
  /** Keys in paper cards; never the unit whose work is scored. */
  'score:key-in': ['township_officer', 'community_worker', 'branch_secretary', 'grid_worker'],
  'category:edit': ['county_admin'],
  'rule:edit': ['county_admin'],
  'settings:edit': ['county_admin'],
  'audit:view': ['audit_admin'],
} as const satisfies PermissionTable

/** What somebody may be allowed to do in this module. */
export type Permission = keyof typeof permissions
