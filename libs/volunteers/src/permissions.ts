import type { PermissionTable } from '@wuxin/platform/caller'

/** Those who organise: the branch where there is one, else the community or the township. */
const organisers = ['township_officer', 'community_worker', 'branch_secretary'] as const
/** Those who do: 党员, 志愿者, 网格员. */
const doers = ['party_member', 'volunteer', 'grid_worker'] as const
/** Those who speak for a unit. */
const units = ['unit_contact', 'department_officer', 'property_manager'] as const
const everybody = ['county_leader', ...organisers, ...doers, ...units] as const

/**
 * Who may do what. What is open to all of a place (published wishes, listings) reaches units there as well; of all else a
 * unit's people reach what their unit has business in, and doers what is theirs. Households are reached by assignment
 * alone: `household:keep` opens the file of a household, not its name or door (`mayRead`). The administrators keep the
 * rules, not the records.
 */
export const permissions = {
  'wish:list': ['county_leader', ...organisers],
  'wish:browse': everybody,
  'wish:register': [...organisers, ...doers],
  'wish:verify': organisers,
  'wish:unmask': organisers,
  'wish:claim': [...doers, ...units],
  /** Calls the wisher back where the wisher has no code at hand. */
  'wish:call-back': organisers,
  'team:list': everybody,
  'team:edit': organisers,
  'volunteer:list': ['county_leader', ...organisers],
  'volunteer:edit': organisers,
  'volunteer:unmask': organisers,
  /** One's own: consents, records of service, certificates, pledges, reports. */
  'own:keep': [...organisers, ...doers, ...units],
  'record:list': ['county_leader', ...organisers],
  /** One record of service: of the places that one lists, and one's own. */
  'record:browse': everybody,
  'record:confirm': organisers,
  'order:list': ['county_leader', ...organisers, ...units],
  /** An order's page, and what is there to be taken on; whose it is and what was said is read by those who have business in it. */
  'order:browse': everybody,
  'order:place': [...organisers, ...doers],
  'order:dispatch': organisers,
  'order:serve': [...doers, ...units],
  'order:check': organisers,
  'order:supervise': ['county_leader', 'township_officer'],
  'offer:edit': [...organisers, ...units],
  'report:list': ['county_leader', ...organisers],
  /** One report: to the communities that one lists, and one's own. */
  'report:browse': everybody,
  'report:confirm': ['township_officer', 'community_worker'],
  'listing:list': everybody,
  'listing:edit': [...organisers, ...units],
  'project:list': ['county_leader', ...organisers, ...units],
  'project:join': [...organisers, ...units],
  'project:supervise': ['county_leader', 'township_officer'],
  'alliance:list': everybody,
  'alliance:edit': ['township_officer', 'community_worker'],
  'pledge:list': everybody,
  'pledge:publish': organisers,
  'pledge:review': organisers,
  'building:list': ['county_leader', ...organisers, ...doers],
  'building:edit': organisers,
  'building:visit': [...organisers, ...doers],
  /** Files without their people: kinds, numbers, what is due. */
  'household:list': ['county_leader', ...organisers],
  /** One's own files, and whether there are any. */
  'household:browse': ['county_leader', ...organisers, ...doers],
  'household:keep': organisers,
  'household:care': [...organisers, ...doers],
  /** Whom an alarm climbs to, beside those assigned. */
  'alarm:answer': [...organisers, ...doers],
  'organisation:list': everybody,
  'session:list': everybody,
  'session:edit': [...organisers, ...units],
  'home-service:list': ['county_leader', ...organisers, 'property_manager', 'grid_worker'],
  'home-service:handle': ['property_manager'],
  'home-service:register': [...organisers, 'property_manager', 'grid_worker'],
  'home-service:call-back': organisers,
  'figure:list': ['county_leader', ...organisers],
  /** A record's whole history with its seals; a household's is for those assigned, by a procedure of its own. */
  'trace:view': ['county_leader', ...organisers, ...units],
  'settings:edit': ['county_admin'],
  'audit:view': ['audit_admin'],
} as const satisfies PermissionTable

/** The name of a permission. */
export type Permission = keyof typeof permissions
