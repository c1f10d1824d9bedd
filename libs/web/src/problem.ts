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
  if (shown?.name === 'TRPCClientError' || shown?.name === 'TypeError') {
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

/** Why a field is refused: from the module's `fields.<code>`, else the kit's. */
export function fieldText(fault: Pick<FieldFault, 'code' | 'params'>, namespace?: string): string {
  const searched = [...(namespace ? [namespace] : []), 'platform', 'web']
  return textIn(searched, `fields.${fault.code}`, fault.params) ?? textIn(searched, `errors.${fault.code}`, fault.params) ?? words('web')('fields.invalid')
}

interface Issue {
  code?: string
  path: readonly PropertyKey[]
  message: string
  [key: string]: unknown
}

/** A zod issue as a field fault: `too_small.string` with `minimum`, `required`, `invalid`; a refinement's message is its code. */
export function faultOf(issue: Issue): FieldFault {
  const { code, path, message, ...rest } = issue
  const at = path.map(String).join('.')
  const params = Object.fromEntries(['minimum', 'maximum'].filter((key) => key in rest).map((key) => [key, rest[key]]))
  if (code === 'custom') return { path: at, code: message, params }
  if (code === 'invalid_type' && /received undefined|received null/.test(message)) return { path: at, code: 'required', params }
  if (code === 'too_small' && rest['origin'] === 'string' && rest['minimum'] === 1) return { path: at, code: 'required', params }
  if (code === 'too_small' || code === 'too_big') return { path: at, code: `${code}.${String(rest['origin'])}`, params }
  return { path: at, code: 'invalid', params }
}
