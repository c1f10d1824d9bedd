import { randomUUID } from 'node:crypto'
import { areaCode, countyOf } from '@wuxin/platform/area'
import type { ScopePart } from '@wuxin/platform/caller'
import { DomainError } from '@wuxin/platform/error'
import type { Context } from 'hono'
import type { z } from 'zod'
import { idempotencyKey } from './idempotency.ts'
import { holding, type CallContext } from './procedure.ts'
import { unreadableAt } from './readable.ts'
import type { Running } from './runtime.ts'
import { verifyToken } from './token.ts'
import type { Call } from './work.ts'

/** The token that a request brings; null where it brings none. */
export const bearer = (request: Request) => request.headers.get('authorization')?.replace(/^Bearer /, '') ?? null

/** What a request says of its caller. Throws UNAUTHENTICATED on a token that is not ours, and INVALID_INPUT on a wrong header. */
export async function callContext(service: Running, request: Request): Promise<CallContext> {
  const token = bearer(request)
  const key = request.headers.get('idempotency-key')
  const place = request.headers.get('x-wuxin-area')
  if (key !== null && !idempotencyKey.test(key)) throw new DomainError('INVALID_INPUT', { header: 'idempotency-key' })
  if (place !== null && !areaCode.safeParse(place).success) throw new DomainError('INVALID_INPUT', { header: 'x-wuxin-area' })
  return {
    service,
    caller: token ? await verifyToken(service.keys, token) : null,
    now: service.now(),
    key,
    place,
    requestId: request.headers.get('x-request-id')?.slice(0, 64) ?? randomUUID(),
  }
}

/** Who asks for something beside tRPC, as `inWork` takes it, and of which places. */
export interface RouteCall {
  call: Omit<Call, 'procedure'>
  /** Never empty. */
  scope: ScopePart[]
  /** The county of the first place. */
  county: string
  key: string | null
}

/** The caller of a route, who must hold a permission of the service. Throws UNAUTHENTICATED, and FORBIDDEN where it is held nowhere in the place of the view. */
export async function permittedCall(service: Running, request: Request, permission: string): Promise<RouteCall> {
  const context = await callContext(service, request)
  const { caller, role, scope } = holding(context, permission, service.spec.permissions[permission] ?? [])
  const [first] = scope
  if (!first) throw new DomainError('FORBIDDEN', { permission })
  return { call: { caller, role, now: context.now, requestId: context.requestId }, scope, county: countyOf(first.area), key: context.key }
}

/** What a route is asked behind its `?`. Throws INVALID_INPUT, which names the fields. */
export function queryOf<Schema extends z.ZodType>(context: Context, schema: Schema): z.output<Schema> {
  const given = context.req.query()
  const unreadable = unreadableAt(given)
  if (unreadable) throw new DomainError('INVALID_INPUT', { fields: [unreadable.join('.')] })
  const asked = schema.safeParse(given)
  if (!asked.success) throw new DomainError('INVALID_INPUT', { fields: asked.error.issues.map(({ path }) => path.join('.')) })
  return asked.data
}
