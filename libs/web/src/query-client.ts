import { QueryClient, type QueryKey } from '@tanstack/react-query'
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

/** Whether a question is a module's: its own, which begin with its id, or one that a host put to it. */
const isOf = (module: string, [first, second]: QueryKey): boolean => (Array.isArray(first) ? first[0] : first) === module || (first === 'inbox' && second === module)

/** Something happened in a module: what is shown of it is asked for again. What somebody writes in a form stays. */
export const renewModule = (module: string): Promise<void> => queryClient.invalidateQueries({ predicate: ({ queryKey }) => isOf(module, queryKey) })
