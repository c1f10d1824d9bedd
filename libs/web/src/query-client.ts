import { QueryClient, type QueryKey } from '@tanstack/react-query'
import { isAway } from './problem.ts'

/** A lost connection is tried again twice; what a service refused is not. */
const lost = (failures: number, error: unknown) => failures < 2 && isAway(error)

/** Milliseconds after which an answer that failed to come is asked for again. */
const again = 5_000

/** How often an answer is asked for again: soon while nobody answers, so that a page mends itself; else every so many milliseconds, where any are given. */
export const renewEvery = <Failure = Error>(usual: number | false) => (query: { state: { error: Failure | null } }): number | false => (query.state.error && isAway(query.state.error) ? again : usual)

/** The page's one cache of answers. Offline, a question fails at once and says so, rather than wait unseen. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 10_000, retry: lost, networkMode: 'always', refetchInterval: renewEvery(false) },
    mutations: { retry: lost, networkMode: 'always' },
  },
})

/** The question whether something else is given by now than the page runs on. */
export const newsKey = ['wuxin', 'news'] as const

/** Whether a question is a module's: its own, which begin with its id, or one that a host put to it. */
const isOf = (module: string, [first, second]: QueryKey): boolean => (Array.isArray(first) ? first[0] : first) === module || (first === 'inbox' && second === module)

/** Something happened in a module: what is shown of it is asked for again. What somebody writes in a form stays. */
export const renewModule = (module: string): Promise<void> => queryClient.invalidateQueries({ predicate: ({ queryKey }) => isOf(module, queryKey) })
