import { QueryClient } from '@tanstack/react-query'
import { problemOf } from './problem.ts'

/** A lost connection is tried again twice; what a service refused is not. */
const lost = (failures: number, error: unknown) => failures < 2 && ['OFFLINE', 'UNAVAILABLE'].includes(problemOf(error).code)

/** The page's one cache of answers. Offline, a question fails at once and says so, rather than wait unseen. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 10_000, retry: lost, networkMode: 'always' },
    mutations: { retry: lost, networkMode: 'always' },
  },
})
