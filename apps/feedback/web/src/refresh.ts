import { queryClient } from '@wuxin/web/query-client'
import { trpc } from './api.ts'

/** After a step: cases, what is counted of them, their trace, and the host's list of things to do are asked for again. */
export async function refreshCases(): Promise<void> {
  const stale = [trpc.cases.pathFilter(), trpc.audit.pathFilter(), { queryKey: ['inbox', 'feedback'] }]
  await Promise.all(stale.map((filter) => queryClient.invalidateQueries(filter)))
}
