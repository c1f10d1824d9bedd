import type { ProcedureContract } from '@wuxin/platform/contract.schema'
import type { Reading, Step } from './use-read.ts'

type Kind = ProcedureContract['type']

/** What stands behind a procedure's name where it is called or its answer is kept. */
const verbs: Readonly<Record<string, Kind>> = {
  query: 'query', queryOptions: 'query', queryKey: 'query', queryFilter: 'query', infiniteQueryOptions: 'query', infiniteQueryKey: 'query', infiniteQueryFilter: 'query',
  mutate: 'mutation', mutationOptions: 'mutation', mutationKey: 'mutation',
  subscribe: 'subscription', subscriptionOptions: 'subscription', subscriptionKey: 'subscription',
}

const fits = (step: Step | undefined, name: string) => (step instanceof RegExp ? step.test(name) : step === name)

/** Where the steps of a procedure's path stand in a chain, one behind the other. */
const placesOf = (chain: readonly Step[], path: readonly string[]) =>
  chain.map((_, place) => place).filter((place) => path.every((name, index) => fits(chain[place + index], name)))

/** Whether a chain names a procedure: by its whole path; by a path with steps that are computed, if it is called then; or by the end of its path, from an alias of its router. */
export function namesProcedure(chain: readonly Step[], path: readonly string[], kind: Kind): boolean {
  const isCalled = (place: number) => {
    const verb = chain[place]
    return typeof verb === 'string' && Object.hasOwn(verbs, verb) && verbs[verb] === kind
  }
  const isSpelled = (steps: readonly Step[]) => steps.every((step) => typeof step === 'string')
  const isWhole = placesOf(chain, path).some((place) => {
    const steps = chain.slice(place, place + path.length)
    return (path.length > 1 && isSpelled(steps)) || (steps.some((step) => typeof step === 'string') && isCalled(place + path.length))
  })
  const called = chain.findIndex((_, place) => isCalled(place))
  const alias = chain.slice(0, Math.max(called, 0))
  const isAlias = alias.length > 0 && alias.length < path.length && isSpelled(alias) && path.slice(-alias.length).every((name, index) => name === alias[index])
  return isWhole || isAlias
}

/** The procedures of a service that built code calls, or may call: too many rather than one too few. */
export function calledOf(procedures: Readonly<Record<string, ProcedureContract>>, { chains, texts, calls }: Pick<Reading, 'chains' | 'texts' | 'calls'>): string[] {
  return Object.entries(procedures)
    .filter(([name, { type }]) => {
      const path = name.split('.')
      const isSpelled = path.length > 1 && texts.has(name)
      return isSpelled || calls.some((call) => call.test(name)) || chains.some((chain) => namesProcedure(chain, path, type))
    })
    .map(([name]) => name)
}
