import type { PermissionTable } from '@wuxin/platform/caller'

/** Those who take a matter on and see it to its end. */
const handlers = ['township_officer', 'community_worker', 'branch_secretary'] as const

/** Whoever may be asked to judge: everybody with a post but those who keep the system. */
const judges = ['county_leader', ...handlers, 'grid_worker', 'department_officer', 'unit_contact', 'property_manager', 'committee_member', 'enforcement_officer', 'police_officer', 'party_member', 'volunteer'] as const
/** Who may need a room: everybody who works with people there. */
const askers = [...handlers, 'grid_worker', 'committee_member', 'property_manager', 'department_officer', 'unit_contact', 'enforcement_officer', 'police_officer', 'party_member', 'volunteer'] as const

/** Who may do what, each in the places of their own posts. */
export const permissions = {
  'matter:list': ['county_leader', ...handlers, 'grid_worker'],
  'matter:add': [...handlers, 'grid_worker'],
  'matter:handle': handlers,
  'sign-up:list': ['county_leader', ...handlers, 'grid_worker'],
  'sign-up:edit': handlers,
  'sign-up:unmask': handlers,
  /** At the door: also those who help there. */
  'sign-up:check-in': [...handlers, 'grid_worker', 'party_member', 'volunteer'],
  'contest:list': ['county_leader', ...handlers, 'department_officer'],
  /** Also keys in the sheets of judges without an account, and corrects. */
  'contest:edit': handlers,
  /** Whether somebody judges a contest is the contest's to say. */
  'sheet:give': judges,
  'venue:list': ['county_leader', 'county_admin', ...askers],
  'venue:edit': handlers,
  'booking:list': ['county_leader', ...askers],
  'booking:ask': askers,
  /** At a venue of one's place, or one that one's unit keeps. */
  'booking:answer': [...handlers, 'property_manager', 'department_officer', 'unit_contact'],
  'settings:edit': ['county_admin'],
  'audit:view': ['audit_admin'],
} as const satisfies PermissionTable

/** What somebody may be allowed to do in this module. */
export type Permission = keyof typeof permissions
