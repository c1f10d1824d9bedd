import { useQueries } from '@tanstack/react-query'
import { forgetFailures } from './attempts.ts'
import { listedModule, listedModules, loadModule } from './federation.ts'
import { say } from './i18n.ts'
import type { ModuleFace } from './module.ts'

/** A module that is listed but could not be loaded. */
export interface AbsentModule {
  id: string
  error: unknown
}

/** The faces of all listed modules as they arrive, those that failed, and whether some are still on their way. */
export function useFaces(): { faces: ModuleFace[]; absent: AbsentModule[]; isLoading: boolean } {
  const modules = listedModules()
  return useQueries({
    queries: modules.map(({ id }) => ({
      queryKey: ['wuxin', 'face', id],
      queryFn: () => {
        forgetFailures(id)
        return loadModule(id)
      },
      staleTime: Infinity,
      retry: false,
      refetchInterval: (query: { state: { status: string } }) => (query.state.status === 'error' ? 60_000 : false),
    })),
    combine: (results) => ({
      faces: results.flatMap(({ data }) => data ?? []),
      absent: results.flatMap(({ error }, index) => (error ? [{ id: modules[index]?.id ?? '', error }] : [])),
      isLoading: results.some(({ isPending }) => isPending),
    }),
  })
}

/** The values of a text, in which a module that is named by its id (`module`) stands with its title. */
export function withTitle(params: Readonly<Record<string, string | number>>): Readonly<Record<string, string | number>> {
  const named = typeof params['module'] === 'string' ? listedModule(params['module']) : null
  return named ? { ...params, module: say(named.title) } : params
}
