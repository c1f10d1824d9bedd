import type { PermissionTable } from '@wuxin/platform/caller'

/** Those who convene (召集人): the branch where there is one, else the community or the township. */
const conveners = ['township_officer', 'community_worker', 'branch_secretary'] as const
/** Those who sit at the table for a party or a unit. */
const members = ['grid_worker', 'committee_member', 'property_manager', 'enforcement_officer', 'police_officer', 'unit_contact', 'department_officer'] as const

/**
 * Who may do what. A unit's people reach a body, its topics and meetings where their unit sits at the table, and a task
 * where it is theirs; all others reach those of their area. The administrators keep the rules, not the meetings.
 */
export const permissions = {
  'body:list': ['county_leader', ...conveners, ...members],
  'body:edit': conveners,
  'topic:list': ['county_leader', ...conveners, ...members],
  'topic:propose': [...conveners, ...members],
  'topic:unmask': conveners,
  'topic:screen': conveners,
  /** The proposer of a topic, or whoever rang the proposer up. */
  'topic:verify': [...conveners, ...members],
  'topic:answer': conveners,
  'topic:supervise': ['county_leader', 'township_officer'],
  'meeting:list': ['county_leader', ...conveners, ...members],
  'meeting:arrange': conveners,
  /** Receipt, leave, delegate, sign-in and vote, each for oneself and one's own party. */
  'meeting:attend': ['county_leader', ...conveners, ...members],
  'minutes:write': [...conveners, 'grid_worker', 'committee_member', 'property_manager'],
  'minutes:confirm': conveners,
  'minutes:publish': conveners,
  'task:list': ['county_leader', ...conveners, ...members],
  'task:handle': [...conveners, ...members],
  'task:reassign': conveners,
  'task:grant-extension': conveners,
  'task:supervise': ['county_leader', 'township_officer'],
  'reception:list': [...conveners, 'committee_member'],
  'reception:write': [...conveners, 'committee_member'],
  'settings:edit': ['county_admin'],
  'audit:view': ['audit_admin'],
} as const satisfies PermissionTable

/** What somebody may be allowed to do in this module. */
export type Permission = keyof typeof permissions
