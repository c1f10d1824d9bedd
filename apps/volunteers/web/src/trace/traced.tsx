import type { Traced } from '@wuxin/web/trace/traced'
import { UnitName } from '@wuxin/web/unit-name'
import { trpc } from '../api.ts'

/** How the trace of what volunteers do is told. */
export const traced: Traced = {
  list: (input) => trpc.audit.list.queryOptions(input),
  history: (ref) => trpc.audit.history.queryOptions(ref),
  verify: (ref) => trpc.audit.verify.queryOptions(ref),
  pages: { wishes: 'Wish', teams: 'Team', volunteers: 'Volunteer', records: 'ServiceRecord', reports: 'Report', pledges: 'Pledge', sessions: 'Session', listings: 'Listing', projects: 'Project', alliances: 'Alliance', orders: 'Order', 'home-services': 'HomeService' },
  records: [
    'Wish', 'WishExport', 'Team', 'Volunteer', 'VolunteerExport', 'ServiceRecord', 'RecordExport', 'Certificate', 'Report', 'ReportExport', 'OwnExport', 'Pledge', 'PledgeExport', 'Session', 'SessionExport', 'Listing', 'Project', 'Alliance', 'ListingExport', 'ProjectExport', 'AllianceExport', 'OrganisationExport',
    'Order', 'OrderExport', 'Offer', 'HomeService', 'HomeServiceExport', 'Household', 'Alarm', 'BuildingShare', 'BuildingVisit', 'Setting',
  ],
  fields: [
    'state', 'number', 'title', 'words', 'unit', 'kind', 'source', 'publicTitle', 'publicWords', 'until', 'round', 'claimerName', 'claimerUnit', 'contactDay', 'score', 'reason', 'dueAt', 'escalatedTo',
    'colour', 'position', 'place', 'purpose', 'givenAt', 'withdrawnAt', 'skills', 'servedFor', 'corrected', 'leftReason', 'closedReason', 'phone', 'born', 'guardianName', 'records', 'minutes', 'revokedReason',
    'due', 'verdict', 'verdictWords', 'providerUnit', 'provider', 'day', 'from', 'to', 'spot', 'heads', 'result', 'name',
    'side', 'amount', 'measure', 'expiresOn', 'publishedAt', 'edition', 'text', 'signedAt', 'agreedAt', 'evaluation', 'acceptedWords', 'supervised',
    'people', 'post', 'status', 'consent', 'means', 'careSince', 'everyDays', 'plan', 'watchSince', 'watchUntil', 'because', 'rung', 'sign', 'window', 'building', 'door', 'needs', 'relativeName', 'relativePhone',
    'doors', 'met', 'raisedAt', 'closedAt', 'endedAt',
    'ownerName', 'ownerUnit', 'offerTitle', 'appointment', 'outcome', 'reopened', 'mendedAt', 'capacity',
  ],
  groups: {
    'ServiceRecord state': 'records.states', servedFor: 'records.kinds', 'Report state': 'reports.states', 'Report kind': 'reports.kinds', colour: 'colours', position: 'teams.positions', purpose: 'people.consents',
    'Wish state': 'wishes.states', 'Wish kind': 'wishes.kinds', 'Wish source': 'wishes.sources', 'Pledge state': 'pledges.states', verdict: 'pledges.verdicts', 'Session state': 'sessions.states', 'Session kind': 'sessions.kinds', escalatedTo: 'step.levels',
    'Listing state': 'listings.states', 'Listing kind': 'resourceKinds', 'Project state': 'projects.states', side: 'listings.side',
    'Order state': 'orders.states', 'Order kind': 'offers.kinds', 'Order source': 'orders.sources', 'Order outcome': 'orders.outcomes', 'Offer kind': 'offers.kinds',
    'Household state': 'households.states', 'Household kind': 'households.kinds', 'Household because': 'households.reasons', post: 'households.posts', 'Carer status': 'households.statuses', consent: 'households.consents',
    means: 'households.means', 'Alarm state': 'alarms.states', 'Alarm because': 'alarms.causes', 'Alarm outcome': 'alarms.outcomes', rung: 'alarms.rungs', sign: 'curtain.signs',
    'HomeService state': 'homeServices.states', 'HomeService kind': 'homeServices.kinds',
  },
  values: { unit: UnitName, claimerUnit: UnitName, providerUnit: UnitName, ownerUnit: UnitName },
}
