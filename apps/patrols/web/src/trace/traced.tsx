import type { Traced } from '@wuxin/web/trace/traced'
import { trpc } from '../api.ts'

/** How the trace of patrols is told. */
export const traced: Traced = {
  list: (input) => trpc.audit.list.queryOptions(input),
  history: (ref) => trpc.audit.history.queryOptions(ref),
  verify: (ref) => trpc.audit.verify.queryOptions(ref),
  pages: { teams: 'Team', routes: 'Route', plans: 'Plan', shifts: 'Shift', hazards: 'Hazard' },
  records: ['Team', 'Route', 'Checklist', 'DispatchRule', 'Plan', 'Shift', 'Finding', 'Hazard', 'Setting'],
  fields: ['state', 'number', 'title', 'words', 'name', 'kind', 'grade', 'reason', 'dueAt', 'escalatedTo'],
  groups: {
    kind: 'kinds', grade: 'grades', escalatedTo: 'step.levels',
  },
  values: {},
}
