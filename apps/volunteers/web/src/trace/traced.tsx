import type { Traced } from '@wuxin/web/trace/traced'
import { UnitName } from '@wuxin/web/unit-name'
import { trpc } from '../api.ts'

/** How the trace of what volunteers do is told. */
export const traced: Traced = {
  list: (input) => trpc.audit.list.queryOptions(input),
  history: (ref) => trpc.audit.history.queryOptions(ref),
  verify: (ref) => trpc.audit.verify.queryOptions(ref),
  pages: { wishes: 'Wish' },
  records: ['Wish', 'WishExport', 'Setting'],
  fields: [
    'state', 'number', 'title', 'words', 'unit', 'kind', 'source', 'publicTitle', 'publicWords', 'until', 'round', 'claimerName', 'claimerUnit', 'contactDay', 'score', 'reason', 'dueAt', 'escalatedTo',
  ],
  groups: { 'Wish state': 'wishes.states', 'Wish kind': 'wishes.kinds', 'Wish source': 'wishes.sources', escalatedTo: 'step.levels' },
  values: { unit: UnitName, claimerUnit: UnitName },
}
