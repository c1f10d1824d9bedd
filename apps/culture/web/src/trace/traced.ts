import type { Traced } from '@wuxin/web/trace/traced'
import { trpc } from '../api.ts'

/** How the trace of matters and settings is told. */
export const traced: Traced = {
  list: (input) => trpc.audit.list.queryOptions(input),
  history: (ref) => trpc.audit.history.queryOptions(ref),
  verify: (ref) => trpc.audit.verify.queryOptions(ref),
  pages: { matters: 'Matter' },
  records: ['Matter', 'Setting'],
  fields: ['state', 'title', 'words', 'ownerName', 'dueAt', 'result'],
  groups: { state: 'states' },
  values: {},
}
