/** Every role that an account can hold, by the code used in grants and permissions. */
export const roles = [
  'county_admin',
  'security_admin',
  'audit_admin',
  'county_leader',
  'department_officer',
  'township_officer',
  'community_worker',
  'branch_secretary',
  'grid_worker',
  'property_manager',
  'committee_member',
  'enforcement_officer',
  'police_officer',
  'unit_contact',
  'volunteer',
  'party_member',
  'module_developer',
] as const
export type Role = (typeof roles)[number]

/** The three administrators (三员分立): one person holds at most one of them. */
export const administratorRoles = ['county_admin', 'security_admin', 'audit_admin'] as const satisfies readonly Role[]

/** Roles that see a record only where their own unit has business in it. */
export const unitBoundRoles = ['department_officer', 'unit_contact', 'property_manager', 'enforcement_officer', 'police_officer'] as const satisfies readonly Role[]

/** Whether a person with these roles would hold two of the three administrator posts. */
export const breaksSeparation = (held: readonly Role[]): boolean =>
  new Set(held.filter((role) => administratorRoles.some((each) => each === role))).size > 1

/** Whether a role's grant reaches only the records of its unit. */
export const isUnitBound = (role: Role): boolean => unitBoundRoles.some((each) => each === role)
