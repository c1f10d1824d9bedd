import { queryClient } from '@wuxin/web/query-client'
import { trpc } from '../api.ts'

/** After a change: rota and log, and the topics that visits became, are asked for again. */
export async function refreshReception(): Promise<void> {
  await Promise.all([queryClient.invalidateQueries(trpc.reception.pathFilter()), queryClient.invalidateQueries(trpc.topics.pathFilter())])
}
