import type { PermissionTable } from '@wuxin/platform/caller'

/** Those who organise: the branch where there is one, else the community or the township. */
const organisers = ['township_officer', 'community_worker', 'branch_secretary'] as const
/** Those who walk: 党员, 志愿者, 网格员. Residents without an account walk beside one of them. */
const doers = ['party_member', 'volunteer', 'grid_worker'] as const
/** Those who mend: property, committee, and whoever speaks for a unit. */
const units = ['property_manager', 'department_officer', 'unit_contact', 'enforcement_officer', 'police_officer'] as const
const everybody = ['county_leader', ...organisers, ...doers, 'committee_member', ...units] as const

/**
 * Who may do what. A unit's people reach the hazards that were given to their unit; whoever walks reaches their own shifts
 * and what they found. The administrators keep the rules: lists of what is looked at, who mends what, settings.
 */
export const permissions = {
  'team:list': everybody,
  'team:edit': organisers,
  'route:list': everybody,
  /** Also prints the sheets, with the codes on them. */
  'route:edit': organisers,
  'checklist:list': [...everybody, 'county_admin'],
  'checklist:edit': ['county_admin'],
  'plan:list': everybody,
  'plan:edit': organisers,
  'shift:list': ['county_leader', ...organisers],
  /** One shift: of the places that one lists, and those that one walks. */
  'shift:browse': everybody,
  'shift:edit': organisers,
  /** Walks a shift that one is on, with the phone; whether it is theirs is the shift's to say. */
  'shift:walk': [...organisers, ...doers, 'property_manager', 'committee_member'],
  'hazard:list': ['county_leader', ...organisers, 'grid_worker', 'committee_member', ...units],
  /** One hazard: of the places that one lists, and those that one found. */
  'hazard:browse': everybody,
  'hazard:report': [...organisers, ...doers, 'committee_member', ...units],
  'hazard:grade': organisers,
  'hazard:plan': [...organisers, 'grid_worker', 'committee_member', ...units],
  'hazard:dispatch': organisers,
  'hazard:rectify': [...organisers, 'grid_worker', 'committee_member', ...units],
  'hazard:inspect': [...organisers, 'grid_worker'],
  'hazard:close': organisers,
  'hazard:supervise': ['county_leader', 'township_officer'],
  /** Turns a hazard into a whistle (吹哨) or a topic (议题). */
  'hazard:pass-on': organisers,
  'rule:list': ['county_admin', ...organisers],
  'dispatch:edit': ['county_admin'],
  'coverage:list': ['county_leader', ...organisers],
  'figure:list': ['county_leader', ...organisers],
  /** A record's whole history with its seals. */
  'trace:view': ['county_leader', ...organisers, ...units],
  'settings:edit': ['county_admin'],
  'audit:view': ['audit_admin'],
} as const satisfies PermissionTable

/** The name of a permission. */
export type Permission = keyof typeof permissions
