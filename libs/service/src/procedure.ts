import { initTRPC, type TRPCError } from '@trpc/server'
import { middlewareMarker } from '@trpc/server/unstable-core-do-not-import'
import { narrow, scopeFor, type Caller, type ScopePart } from '@wuxin/platform/caller'
import { DomainError } from '@wuxin/platform/error'
import { roles, type Role } from '@wuxin/platform/role'
import { describeError, toTrpcError } from './error-shape.ts'
import { keepAnswer, keptAnswer, takeKey, takeKeyLast, type Replay } from './idempotency.ts'
import { assertReadable } from './readable.ts'
import type { Running } from './runtime.ts'
import { countiesOf, everywhere } from './scope.ts'
import { inReading, inWork, type Work } from './work.ts'

/** What every call brings along, before any permission is asked. */
export interface CallContext {
  service: Running
  /** Null where nobody is signed in. */
  caller: Caller | null
  now: Date
  /** Idempotency key of a mutation; null only for queries. */
  key: string | null
  /** Place that the caller narrowed the view to. */
  place: string | null
  requestId: string
}

/** Streams are kept awake against proxies, and come again after minutes: no sign-out is outlived for long. Milliseconds. */
const sse = { ping: { enabled: true, intervalMs: 15_000 }, maxDurationMs: 5 * 60_000, client: { reconnectAfterInactivityMs: 45_000 } }

/** What a procedure says of itself. */
export interface ProcedureMeta {
  /** Its answer holds personal data: it is not kept with the idempotency key, and a repetition is a look of its own. */
  answerNotKept?: true
  /** What it is given bears keys of its own, by which a repetition is known: it takes none, and no answer is kept. */
  ownKeys?: true
  /** All that it does is undone with its transaction: so its key is taken with the commit, and a repetition is noticed there, two round trips sooner for all others. */
  keyTakenLast?: true
}

/** A schema that is asked without waiting: only then zod runs the parser that it compiles. None of ours waits for anything. */
const atOnce = <Schema extends object>(schema: Schema): Schema => ('_zod' in schema ? Object.create(schema, { parseAsync: { value: undefined } }) : schema)

/** The schema as the procedure was given it; for whoever describes it. */
export const asGiven = <Schema extends object>(schema: Schema): Schema => (Object.hasOwn(schema, 'parseAsync') ? Object.getPrototypeOf(schema) : schema)

/** Has every schema that a procedure is given parse at once. */
const parsingAtOnce = <Builder extends object>(builder: Builder): Builder =>
  new Proxy(builder, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key)
      if (typeof value !== 'function') return value
      return (given: object, ...more: unknown[]) => {
        const result: unknown = value.call(target, key === 'input' || key === 'output' ? atOnce(given) : given, ...more)
        return typeof result === 'object' && result !== null ? parsingAtOnce(result) : result
      }
    },
  })

const t = initTRPC.context<CallContext>().meta<ProcedureMeta>().create({ isDev: false, sse, errorFormatter: ({ shape, error, ctx }) => describeError(shape, error, ctx) })

/** tRPC's own, over the context of every call. */
export const router = t.router
/** Calls a router without a network, as tests and the sample data do. */
export const createCaller = t.createCallerFactory

/** Residents have no account: they act by a tracking code or nothing at all. */
export const resident: Caller = { id: 'resident', name: '居民', userName: null, kind: 'resident', county: null, grants: [] }

interface Standing {
  caller: Caller
  /** Whoever is signed in where a resident's procedure is called. */
  account?: Caller | null
  role: string
  scope: ScopePart[]
  sees?: ScopePart[]
}

/** Runs the rest of the procedure in one transaction; a repeated mutation is answered with what was answered before. */
const working = (standingOf: (ctx: CallContext) => Standing) =>
  t.middleware(async ({ ctx, type, path, meta, next, getRawInput }) => {
    try {
      const { caller, account, role, scope, sees } = standingOf(ctx)
      const call = { caller, account, role, sees, now: ctx.now, procedure: path, requestId: ctx.requestId }
      const input = await getRawInput()
      assertReadable(input)
      if (type !== 'mutation') return await inReading(ctx.service, call, scope, async (work) => settled(await next({ ctx: { work } })))
      const run = async (work: Work) => settled(await next({ ctx: { work } }))
      if (meta?.answerNotKept || meta?.ownKeys) return await inWork(ctx.service, call, scope, run)
      const { key } = ctx
      if (!key) throw new DomainError('KEY_MISSING')
      if (meta?.keyTakenLast) {
        try {
          return await inWork(ctx.service, call, scope, async (work) => {
            const result = await run(work)
            await work.em.flush()
            await takeKeyLast(work, key, input, result.data)
            return result
          })
        } catch (error) {
          return await inReading(ctx.service, call, scope, async (work) => {
            const replay = await keptAnswer(work, key, input)
            if (replay) return repeated(replay, work)
            throw error
          })
        }
      }
      return await inWork(ctx.service, call, scope, async (work) => {
        const replay = await takeKey(work, key, input)
        if (replay) return repeated(replay, work)
        const result = await run(work)
        await work.em.flush()
        await keepAnswer(work, key, result.data)
        return result
      })
    } catch (error) {
      throw toTrpcError(error)
    }
  })

const repeated = (replay: Replay, work: Work) => ({ ok: true as const, marker: middlewareMarker, data: replay.answer, ctx: { work } })

/** Lets a failed step end the transaction: tRPC hands errors on as values. */
function settled<Result extends { ok: boolean }>(result: Result): Extract<Result, { ok: true }> {
  if (!result.ok) throw (result as unknown as { error: TRPCError }).error // tRPC's failed results carry it
  return result as Extract<Result, { ok: true }>
}

const procedure = parsingAtOnce(t.procedure)

const signedIn = (ctx: CallContext): Caller => {
  if (ctx.caller?.kind !== 'staff') throw new DomainError('UNAUTHENTICATED')
  return ctx.caller
}

/** Where a caller holds a permission. Throws UNAUTHENTICATED, and FORBIDDEN where nowhere. */
export function holding(ctx: CallContext, permission: string, allowed: readonly Role[]): Standing {
  const caller = signedIn(ctx)
  const scope = scopeFor(caller, allowed)
  if (scope.length === 0) throw new DomainError('FORBIDDEN', { permission })
  const role = caller.grants.find((grant) => allowed.includes(grant.role))?.role ?? 'staff'
  return { caller, role, scope: narrow(scope, ctx.place) }
}

/** The kinds of procedure of a module: for residents, for whoever is signed in, and for those who hold a permission. */
export const procedures = <const Permission extends string>(table: Readonly<Record<Permission, readonly Role[]>>) => ({
  resident: procedure.use(working((ctx) => ({ caller: resident, account: ctx.caller, role: 'resident', scope: everywhere }))),

  staff: procedure.use(
    working((ctx) => {
      const caller = signedIn(ctx)
      return { caller, role: caller.grants[0]?.role ?? 'staff', scope: narrow(scopeFor(caller, roles), ctx.place) }
    }),
  ),

  /** For subscriptions of whoever is signed in. No transaction lasts as long as they do: each look at the data is a work of its own. */
  stream: procedure.use(({ ctx, next }) => {
    try {
      return next({ ctx: { caller: signedIn(ctx) } })
    } catch (error) {
      throw toTrpcError(error)
    }
  }),

  permitted: (permission: Permission) => procedure.use(working((ctx) => holding(ctx, permission, table[permission]))),

  /**
   * As `permitted`, for what a whole county shares, such as its units and rules: queries read the caller's county, while
   * `work.scope` stays the caller's own.
   */
  countywide: (permission: Permission) =>
    procedure.use(
      working((ctx) => {
        const standing = holding(ctx, permission, table[permission])
        return { ...standing, sees: countiesOf(standing.scope) }
      }),
    ),
})

/** A procedure for those who hold a permission, as the kit's own routers take it. */
export type PermittedProcedure = ReturnType<ReturnType<typeof procedures>['permitted']>

/** A procedure for residents, as the kit's own take it. */
export type ResidentProcedure = ReturnType<typeof procedures>['resident']
