import { TRPCError, type TRPC_ERROR_CODE_KEY, type TRPCDefaultErrorShape } from '@trpc/server'
import { DomainError } from '@wuxin/platform/error'
import { ZodError } from 'zod'
import type { CallContext } from './procedure.ts'

const keys: Record<number, TRPC_ERROR_CODE_KEY> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  413: 'PAYLOAD_TOO_LARGE',
  429: 'TOO_MANY_REQUESTS',
  503: 'SERVICE_UNAVAILABLE',
}

/** A domain error in the transport's clothes; anything else stays what it is. */
export function toTrpcError(error: unknown): unknown {
  const cause = error instanceof TRPCError ? error.cause : error
  if (!(cause instanceof DomainError)) return error
  return new TRPCError({ code: keys[cause.status] ?? 'CONFLICT', message: cause.code, cause })
}

/** One field that was refused, and why: a zod issue code, or a code of the module's own, with its limits. */
export interface FieldProblem {
  path: string
  code: string
  params: Record<string, unknown>
}

const fieldsOf = (error: ZodError): FieldProblem[] =>
  error.issues.map(({ path, code, message, input: _input, ...params }) => ({
    path: path.join('.'),
    // A refinement names its code in its params, or as its message.
    code: code === 'custom' ? ((params as { params?: { code?: string } }).params?.code ?? message) : code,
    params: JSON.parse(JSON.stringify(params)),
  }))

/** What a browser is told of an error: its code and parameters, the refused fields, and never a stack, SQL or a message of ours. */
export function describeError(shape: TRPCDefaultErrorShape, error: TRPCError, ctx: CallContext | undefined) {
  const cause = error.cause
  const isOurs = cause instanceof DomainError
  // A ZodError while the answer is checked is our fault, not the caller's: tRPC gives it another code.
  const isInput = cause instanceof ZodError && error.code === 'BAD_REQUEST'
  // A procedure, method or kind of body that there is none of: the transport refused it, nothing of ours failed.
  const isRefused = shape.data.httpStatus < 500
  const code = isOurs ? cause.code : error.code === 'NOT_FOUND' ? 'NOT_FOUND' : isRefused ? 'INVALID_INPUT' : 'FAULT'
  return {
    code: shape.code,
    message: code,
    data: {
      code: shape.data.code,
      httpStatus: shape.data.httpStatus,
      domain: { code, params: isOurs ? cause.params : {}, level: isOurs ? cause.level : isRefused ? ('refused' as const) : ('fault' as const) },
      fields: isInput ? fieldsOf(cause) : undefined,
      requestId: ctx?.requestId ?? null,
    },
  }
}
