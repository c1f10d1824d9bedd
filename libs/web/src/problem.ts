import { hasWord, words } from './i18n.ts'

/** One wrong field of an input: where, why, and the values of the rule that it breaks. */
export interface FieldFault {
  path: string
  code: string
  params: Record<string, unknown>
}

/** What went wrong, as services say it: a code of the module's words, its values, the fields, and the request to name to support. */
export class DomainProblem extends Error {
  readonly code: string
  readonly params: Record<string, unknown>
  readonly level: 'refused' | 'conflict' | 'fault'
  readonly fields: readonly FieldFault[]
  readonly status: number
  readonly requestId: string | null

  constructor(problem: Partial<Omit<DomainProblem, 'name' | 'message'>> & { code: string }) {
    super(problem.code)
    this.name = 'DomainProblem'
    this.code = problem.code
    this.params = problem.params ?? {}
    this.level = problem.level ?? 'refused'
    this.fields = problem.fields ?? []
    this.status = problem.status ?? 0
    this.requestId = problem.requestId ?? null
  }
}

interface ServiceErrorData {
  httpStatus?: number
  requestId?: string
  domain?: { code: string; params?: Record<string, unknown>; level?: DomainProblem['level'] }
  fields?: FieldFault[]
}

/** Reads any error as a problem: a service's answer, a lost connection (`OFFLINE`), or a fault of the page (`FAULT`). */
export function problemOf(error: unknown): DomainProblem {
  if (error instanceof DomainProblem) return error
  const shown = error as { name?: string; data?: ServiceErrorData; meta?: { response?: { status?: number } } } | null // every use below is optional
  const data = shown?.data
  const status = data?.httpStatus ?? shown?.meta?.response?.status ?? 0
  if (data?.domain) return new DomainProblem({ ...data.domain, fields: data.fields, status, requestId: data.requestId ?? null })
  if (shown?.name === 'TRPCClientError' || shown?.name === 'TypeError' || shown?.name === 'ChunkLoadError') {
    const code = status === 0 ? 'OFFLINE' : status === 401 ? 'UNAUTHENTICATED' : status === 413 ? 'TOO_LARGE' : status >= 500 ? 'UNAVAILABLE' : 'FAULT'
    return new DomainProblem({ code, level: 'fault', status, requestId: data?.requestId ?? null })
  }
  return new DomainProblem({ code: 'FAULT', level: 'fault' })
}

/** The first of the namespaces that has words for a key; the kit's own come last. */
function textIn(namespaces: string[], key: string, params: Record<string, unknown>): string | null {
  const namespace = namespaces.find((each) => hasWord(each, key))
  return namespace ? words(namespace)(key, params) : null
}

/** What happened, in the reader's words: from the module's `errors.<code>`, else the platform's, else the kit's. */
export function problemText(error: unknown, namespace?: string): string {
  const { code, params } = problemOf(error)
  const searched = [...(namespace ? [namespace] : []), 'platform', 'web']
  return textIn(searched, `errors.${code}`, params) ?? words('web')('errors.FAULT')
}

/** Whether nobody answered: the network or the service is away, and may come back by itself. */
export const isAway = (error: unknown): boolean => ['OFFLINE', 'UNAVAILABLE'].includes(problemOf(error).code)

/** The same where somebody wrote what did not arrive: it is not lost. */
export function unsentText(error: unknown, namespace?: string): string {
  const text = problemText(error, namespace)
  return problemOf(error).level === 'fault' || isAway(error) ? words('web')('failure.kept', { text }) : text
}

/** The key under `fields.` that says why: zod's sizes have one text per kind of value, and an empty text is a missing one. */
function fieldKey({ code, params }: Pick<FieldFault, 'code' | 'params'>): string {
  const { origin, minimum, input } = params
  if (code === 'invalid_type' && input === undefined) return 'required'
  if (code === 'too_small' && origin === 'string' && minimum === 1) return 'required'
  if (code === 'too_small' || code === 'too_big') return `${code}.${String(origin)}`
  return code
}

/** Why a field is refused: from the module's `fields.<code>` or `errors.<code>`, else the platform's, else the kit's. */
export function fieldText(fault: Pick<FieldFault, 'code' | 'params'>, namespace?: string): string {
  const searched = [...(namespace ? [namespace] : []), 'platform', 'web']
  const { params } = fault
  return textIn(searched, `fields.${fieldKey(fault)}`, params) ?? textIn(searched, `errors.${fault.code}`, params) ?? words('web')('fields.invalid')
}

/** What zod tells of an issue; the rest are the limits that it breaks. */
interface Issue {
  code?: string
  path: readonly PropertyKey[]
  message: string
}

const valueAt = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], input) // a path into what is not there gives undefined

/**
 * A zod issue in the shape in which services name a refused field; a refinement's `params.code`, else its message, is its code.
 * What is refused while nothing stands in the field is `required`.
 */
export function faultOf({ code = 'invalid', path, message, ...params }: Issue, input?: unknown): FieldFault {
  const at = path.map(String).join('.')
  const isEmpty = code !== 'custom' && ['', null, undefined].includes(valueAt(input, path) as string) // any other value is not in the list
  const own = (params as { params?: { code?: string } }).params?.code // what a refinement names itself, as services read it
  return { path: at, code: isEmpty ? 'required' : code === 'custom' ? (own ?? message) : code, params: { ...params } }
}
