import type { Traced } from '@wuxin/web/trace/traced'
import { UnitName } from '@wuxin/web/unit-name'
import { trpc } from '../api.ts'

/** How the trace of what volunteers do is told. */
export const traced: Traced = {
  list: (input) => trpc.audit.list.queryOptions(input),
  history: (ref) => trpc.audit.history.queryOptions(ref),
  verify: (ref) => trpc.audit.verify.queryOptions(ref),
  pages: { wishes: 'Wish', pledges: 'Pledge', sessions: 'Session' },
  records: ['Wish', 'WishExport', 'Pledge', 'PledgeExport', 'Session', 'SessionExport', 'Setting'],
  fields: [
    'state', 'number', 'title', 'words', 'unit', 'kind', 'source', 'publicTitle', 'publicWords', 'until', 'round', 'claimerName', 'claimerUnit', 'contactDay', 'score', 'reason', 'dueAt', 'escalatedTo',
    'due', 'verdict', 'verdictWords', 'providerUnit', 'provider', 'day', 'from', 'to', 'spot', 'heads', 'result', 'name',
  ],
  groups: { 'Wish state': 'wishes.states', 'Wish kind': 'wishes.kinds', 'Wish source': 'wishes.sources', 'Pledge state': 'pledges.states', verdict: 'pledges.verdicts', 'Session state': 'sessions.states', 'Session kind': 'sessions.kinds', escalatedTo: 'step.levels' },
  values: { unit: UnitName, claimerUnit: UnitName, providerUnit: UnitName },
}
