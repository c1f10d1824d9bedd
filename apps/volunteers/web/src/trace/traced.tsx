import type { Traced } from '@wuxin/web/trace/traced'
import { UnitName } from '@wuxin/web/unit-name'
import { trpc } from '../api.ts'

/** How the trace of what volunteers do is told. */
export const traced: Traced = {
  list: (input) => trpc.audit.list.queryOptions(input),
  history: (ref) => trpc.audit.history.queryOptions(ref),
  verify: (ref) => trpc.audit.verify.queryOptions(ref),
  pages: {},
  records: ['Setting'],
  fields: ['state', 'title', 'words', 'unit'],
  groups: {},
  values: { unit: UnitName },
}
