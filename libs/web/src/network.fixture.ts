import { vi } from 'vitest'

/** A refusal as services answer it. */
export class Refused {
  readonly code: string
  readonly params: object
  constructor(code: string, params: object = {}) {
    this.code = code
    this.params = params
  }
}

/** What procedures answer by their input, each by `<module>.<path>`. */
export type Answers = Record<string, (input: never) => unknown>

/** The stand-in for the network. */
export interface FakeNetwork {
  /** All that was sent, the latest last. */
  sent: { procedure: string; input: unknown }[]
  inputsOf: (procedure: string) => unknown[]
}

const refusal = ({ code, params }: Refused) => ({ error: { message: code, code: -32_000, data: { code: 'CONFLICT', httpStatus: 409, domain: { code, params, level: 'conflict' }, requestId: null } } })

const unanswered = (message: string) => ({ error: { message, code: -32_004, data: { code: 'NOT_FOUND', httpStatus: 404, requestId: null } } })

/**
 * Stands in for the network until globals are unstubbed. What nobody answers does not get through; asked in one request with
 * others it fails alone, as services do it: what an earlier test asked last may go along with what a later one asks first.
 */
export function fakeNetwork(answers: Answers): FakeNetwork {
  const sent: FakeNetwork['sent'] = []
  const answer = (procedure: string, input: unknown) => {
    const given = answers[procedure]
    if (!given) return unanswered(`nobody answers ${procedure}`)
    sent.push({ procedure, input })
    const data = given(input as never) // a test's own function, for that very procedure
    return data instanceof Refused ? refusal(data) : { result: { data } }
  }
  vi.stubGlobal('fetch', async (address: string | URL, { method, body }: RequestInit = {}) => {
    const { pathname, searchParams } = new URL(String(address), location.href)
    const [, module, paths = ''] = /^\/api\/([a-z0-9-]+)\/trpc\/(.+)$/.exec(pathname) ?? []
    if (!module) throw new Error(`nobody answers ${pathname}`)
    const isBatch = searchParams.has('batch')
    const inputs = JSON.parse(method === 'POST' ? String(body ?? '{}') : (searchParams.get('input') ?? '{}')) as Record<string, unknown> // the client's own
    const asked = paths.split(',').map((path) => `${module}.${path}`)
    if (asked.every((procedure) => !answers[procedure])) throw new Error(`nobody answers ${asked.join(', ')}`)
    const answered = asked.map((procedure, index) => answer(procedure, isBatch ? inputs[index] : inputs))
    return Response.json(isBatch ? answered : answered[0], { status: answered.some((each) => 'error' in each) ? 409 : 200 })
  })
  return { sent, inputsOf: (procedure) => sent.filter((each) => each.procedure === procedure).map(({ input }) => input) }
}
