import { createTRPCClient, httpBatchLink, httpLink, httpSubscriptionLink, splitLink, type Operation, type TRPCClient, type TRPCLink } from '@trpc/client'
import type { AnyTRPCRouter } from '@trpc/server'
import { observable } from '@trpc/server/observable'
import { createTRPCOptionsProxy, type TRPCOptionsProxy } from '@trpc/tanstack-react-query'
import { keyFor, settle, uuid } from './idempotency.ts'
import { activePlace } from './place.ts'
import { problemOf } from './problem.ts'
import { queryClient } from './query-client.ts'

/** The module's id stands first in the keys of its questions: two modules may name a procedure alike. */
interface KeyedByModule {
  keyPrefix: true
}

/** A module's service, typed by its router: `trpc` for useQuery and useMutation, `client` for a plain call. */
export interface ModuleApi<Router extends AnyTRPCRouter> {
  trpc: TRPCOptionsProxy<Router, KeyedByModule>
  client: TRPCClient<Router>
}

const signedOut = new Set<() => void>()

/** Calls back whenever a service answers that nobody is signed in. Returns the way to stop. */
export function onSignedOut(listener: () => void): () => void {
  signedOut.add(listener)
  return () => signedOut.delete(listener)
}

/** The headers of every request: its own id, and the chosen place. */
export function requestHeaders(): Record<string, string> {
  const place = activePlace()
  return { 'x-request-id': uuid(), ...(place ? { 'x-wuxin-area': place } : {}) }
}

/** Watches answers: an unauthenticated one is told to the host; an answered intent gives up its key. What bears keys of its own (`context: { ownKeys: true }`) is no intent to be remembered. */
const watch = (module: string): TRPCLink<AnyTRPCRouter> => () => ({ op, next }) =>
  observable((observer) => {
    const isKeyed = op.type === 'mutation' && !op.context['ownKeys']
    const intent = isKeyed ? `${module}.${op.path}` : null
    if (op.type === 'mutation') op.context['idempotencyKey'] = intent ? keyFor(intent, op.input) : uuid()
    return next(op).subscribe({
      next: (value) => observer.next(value),
      complete: () => {
        if (intent) settle(intent, op.input)
        observer.complete()
      },
      error: (error) => {
        const { status } = problemOf(error)
        if (intent && status >= 400 && status < 500) settle(intent, op.input)
        if (status === 401) signedOut.forEach((listener) => listener())
        observer.error(error)
      },
    })
  })

const mutationHeaders = ({ op }: { op: Operation }) => ({ ...requestHeaders(), 'idempotency-key': String(op.context['idempotencyKey']) })

/** A module's service by its id: queries travel in batches, mutations alone with their key, subscriptions as server-sent events. */
export function moduleApi<Router extends AnyTRPCRouter>(module: string): ModuleApi<Router> {
  const url = `${globalThis.location.origin}/api/${module}/trpc`
  const links: TRPCLink<AnyTRPCRouter>[] = [
    watch(module),
    splitLink({
      condition: (op) => op.type === 'subscription',
      true: httpSubscriptionLink({ url }),
      false: splitLink({
        condition: (op) => op.type === 'mutation',
        true: httpLink({ url, headers: mutationHeaders }),
        false: httpBatchLink({ url, headers: requestHeaders, maxURLLength: 4000, maxItems: 20 }),
      }),
    }),
  ]
  const client = createTRPCClient<AnyTRPCRouter>({ links }) as unknown as TRPCClient<Router> // links carry any router; Router only types the paths
  return { client, trpc: createTRPCOptionsProxy<Router, KeyedByModule>({ client, queryClient, keyPrefix: module }) }
}
