import type { Traced } from '@wuxin/web/trace/traced'
import { RoleName } from '@wuxin/web/role-name'
import { UnitName } from '@wuxin/web/unit-name'
import { trpc } from '../api.ts'

/** How the trace of patrols is told. */
export const traced: Traced = {
  list: (input) => trpc.audit.list.queryOptions(input),
  history: (ref) => trpc.audit.history.queryOptions(ref),
  verify: (ref) => trpc.audit.verify.queryOptions(ref),
  pages: { teams: 'Team', routes: 'Route', plans: 'Plan', shifts: 'Shift', hazards: 'Hazard' },
  records: ['Team', 'Route', 'Checklist', 'DispatchRule', 'Plan', 'Shift', 'Finding', 'Hazard', 'HazardExport', 'ShiftExport', 'LedgerExport', 'CoverageExport', 'Setting'],
  fields: ['day', 'begins', 'ends', 'late', 'closedReason', 'endedReason', 'position', 'from', 'to', 'placeKind', 'edition', 'on',
    'state', 'number', 'title', 'words', 'name', 'kind', 'grade', 'reason', 'dueAt', 'escalatedTo',
    'suspected', 'source', 'spot', 'ownerUnit', 'ownerRole', 'measure', 'funds', 'person', 'deadline', 'precaution', 'rectifyBy', 'result', 'rectifiedBy', 'passed', 'inspection', 'inspectedBy', 'closedBy',
    'reopened', 'supervised', 'recordNumber', 'step', 'answer', 'target', 'unit', 'role',
  ],
  groups: {
    kind: 'kinds', grade: 'grades', suspected: 'grades', 'Hazard state': 'hazards.states', 'Shift state': 'shifts.states', placeKind: 'placeKinds', 'Team position': 'teams.positions', on: 'plans.on', 'Hazard source': 'hazards.sources', step: 'hazards.news', 'Passing to': 'hazards.passedTo', target: 'rules.targets', escalatedTo: 'step.levels',
  },
  values: { ownerUnit: UnitName, unit: UnitName, ownerRole: RoleName, role: RoleName },
}
