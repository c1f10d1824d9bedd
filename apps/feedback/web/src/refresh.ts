import { queryClient } from '@wuxin/web/query-client'
import { trpc } from './api.ts'

/** After a step: cases, what is counted of them, their trace, and the host's list of things to do are asked for again. */
export async function refreshCases(): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries(trpc.cases.pathFilter()),
    queryClient.invalidateQueries(trpc.audit.pathFilter()),
    queryClient.invalidateQueries({ queryKey: ['inbox', 'feedback'] }),
  ])
}
