import { queryClient } from '@wuxin/web/query-client'
import { trpc } from '../api.ts'

/** After a step: tasks, the topics that they belong to, and the host's list of things to do are asked for again. */
export async function refreshTasks(): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries(trpc.tasks.pathFilter()),
    queryClient.invalidateQueries(trpc.topics.pathFilter()),
    queryClient.invalidateQueries({ queryKey: ['inbox', 'meetings'] }),
  ])
}
