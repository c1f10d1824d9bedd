import type { PermissionTable } from '@wuxin/platform/caller'

/** Those who convene people at a place and answer for what is done there. */
const organisers = ['township_officer', 'community_worker', 'branch_secretary'] as const
/** Those who act for a unit: they plan and run what their own unit organises. */
const units = ['department_officer', 'unit_contact', 'property_manager'] as const
/** Those who look at what is on. */
const onlookers = ['county_leader', 'grid_worker', 'committee_member', 'party_member', 'volunteer'] as const

/** Whoever may be asked to judge: everybody with a post but those who keep the system. */
const judges = [...onlookers, ...organisers, ...units, 'enforcement_officer', 'police_officer'] as const
/** Who may need a room: everybody who works with people there. */
const askers = [...organisers, 'grid_worker', 'committee_member', 'property_manager', 'department_officer', 'unit_contact', 'enforcement_officer', 'police_officer', 'party_member', 'volunteer'] as const

/** Who may do what, each in the places of their own posts. */
export const permissions = {
  'event:list': [...onlookers, ...organisers, ...units],
  'event:plan': [...organisers, ...units],
  'event:run': [...organisers, ...units],
  'sign-up:list': ['county_leader', ...organisers, 'grid_worker'],
  'sign-up:edit': organisers,
  'sign-up:unmask': organisers,
  /** At the door: also those who help there. */
  'sign-up:check-in': [...organisers, 'grid_worker', 'party_member', 'volunteer'],
  'photo:list': [...onlookers, ...organisers, ...units],
  'photo:add': [...organisers, ...units, 'grid_worker', 'party_member', 'volunteer'],
  /** What everybody sees on the wall. */
  'photo:decide': [...organisers, ...units],
  'contest:list': ['county_leader', ...organisers, ...units],
  /** Also keys in the sheets of judges without an account, and corrects. */
  'contest:edit': [...organisers, ...units],
  /** Whether somebody judges a contest is the contest's to say. */
  'sheet:give': judges,
  'venue:list': ['county_leader', 'county_admin', ...askers],
  'venue:edit': organisers,
  'booking:list': ['county_leader', ...askers],
  'booking:ask': askers,
  /** At a venue of one's place, or one that one's unit keeps. */
  'booking:answer': [...organisers, 'property_manager', 'department_officer', 'unit_contact'],
  'bank:list': ['county_leader', ...organisers, ...units],
  /** Questions of one's own place; every bank of the county may be drawn from. */
  'bank:edit': [...organisers, 'department_officer'],
  'quiz:list': ['county_leader', ...organisers, ...units],
  'quiz:edit': [...organisers, ...units],
  'sitting:unmask': organisers,
  'figure:list': ['county_leader', ...organisers],
  /** A record's whole history with its seals. */
  'trace:view': ['county_leader', ...organisers, ...units],
  'year-plan:list': ['county_leader', ...organisers, 'grid_worker', 'department_officer', 'party_member', 'committee_member'],
  'year-plan:edit': organisers,
  'settings:edit': ['county_admin'],
  'audit:view': ['audit_admin'],
} as const satisfies PermissionTable

/** What somebody may be allowed to do in this module. */
export type Permission = keyof typeof permissions
