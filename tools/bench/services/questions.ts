import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { service } from '@wuxin/feedback-service/service'
import type { Caller } from '@wuxin/platform/caller'
import { Peers } from '@wuxin/service/peers'
import { statementsOf } from '@wuxin/service/postgres/test-plans'
import { createCaller } from '@wuxin/service/procedure'
import { startService } from '@wuxin/service/runtime'
import { issueToken, type Keys } from '@wuxin/service/token'
import type autocannon from 'autocannon'
import { pino } from 'pino'
import { compoundIn, countiesAround, directoryOf, standingsIn } from './counties.ts'
import { reportedUntil, type Cases } from './rows.ts'

/** One statement with its values, as the service sends it. */
export interface Statement {
  text: string
  values: readonly unknown[]
}

/** New cases come last: what they leave behind is in nobody's way. */
export const kinds = ['list', 'get', 'tile', 'search', 'create'] as const
export type Kind = (typeof kinds)[number]

/** One request of somebody, and for a reading what it asks of the database. */
export interface Question {
  caller: Caller
  procedure: string
  input: object
  statements: Statement[]
}

const askedFrom = 48
/** Cases that are looked at from each list; of the largest database those whose timelines were not left out. */
const casesOf = 4
const searched = ['路灯', '楼道', '电梯', '暖气']

/** Of ten who ask, six work in a community, two in a township, one for the county and one in a department. */
const turn = ['community', 'community', 'township', 'community', 'officer', 'community', 'community', 'county', 'township', 'community'] as const

/**
 * What people in counties of all sizes ask: lists of 20 of one group of categories in their own place, cases of these
 * lists, figures, words, new reports. Each reading is asked once here; throws where an answer is not what it ought to be.
 */
export async function questionsOf({ place, counties }: Cases, keys: Keys): Promise<Record<Kind, Question[]>> {
  const peers = new Peers('feedback', keys, new Map([['platform', (request: Request) => Response.json(directoryOf(request.url.slice(-6)))]]))
  const running = await startService(service, { url: place.service, role: place.role, keys, peers, log: pino({ level: 'silent' }), now: () => reportedUntil, dataDir: tmpdir() })
  const callerFor = createCaller(service.router)
  const found: Record<Kind, Question[]> = { list: [], get: [], tile: [], search: [], create: [] }
  const asked = Array.from({ length: askedFrom }, (_, at) => countiesAround(counties, 1, (at + 0.5) / askedFrom)[0]?.code ?? '')
  try {
    for (const [at, county] of asked.entries()) {
      const caller = standingsIn(county)[turn[at % turn.length] ?? 'community']
      const as = callerFor({ service: running, caller, now: reportedUntil, key: randomUUID(), place: null, requestId: 'bench' })
      const question = async <Answer>(kind: Kind, procedure: string, input: object, ask: () => Promise<Answer>): Promise<Answer> => {
        let answer: Answer | undefined
        const statements = (await statementsOf(async () => (answer = await ask()))).filter(({ text }) => !text.includes('set_config'))
        found[kind].push({ caller, procedure, input, statements: statements.map(({ text, values }) => ({ text, values })) })
        return answer as Answer // the line above has it
      }
      const filter = { page: 1, size: 20, category: '04' }
      await question('list', 'cases.list', filter, () => as.cases.list(filter))
      const { rows } = await as.cases.list({ page: 1, size: 20 })
      const records = await Promise.all(rows.map(({ id }) => as.cases.get({ id })))
      for (const { id } of records.filter(({ steps }) => steps.length > 0).slice(0, casesOf)) {
        const one = await question('get', 'cases.get', { id }, () => as.cases.get({ id }))
        if (one.id !== id || one.steps.length === 0) throw new Error(`case ${id} is not whole`)
      }
      await question('tile', 'cases.tile', {}, () => as.cases.tile({}))
      const q = searched[at % searched.length] ?? ''
      await question('search', 'cases.search', { q, size: 10 }, () => as.cases.search({ q, size: 10 }))
      const worker = standingsIn(county).community
      const report = { area: compoundIn(county), category: '0401', words: '北门路灯三天不亮了。晚上老人出行不便。', name: '王秀兰', phone: '13812345678', channel: 'window' }
      found.create.push({ caller: worker, procedure: 'cases.register', input: report, statements: [] })
    }
    if (found.get.length < askedFrom * casesOf * 0.9) throw new Error(`only ${found.get.length} cases to look at`)
    return found
  } finally {
    await running.stop()
  }
}

/** The same as requests to the service, with tokens that hold for the next minute. */
export async function requestsOf(questions: readonly Question[], keys: Keys): Promise<autocannon.Request[]> {
  return Promise.all(questions.map(async ({ caller, procedure, input }): Promise<autocannon.Request> => {
    const headers = { authorization: `Bearer ${await issueToken(keys, caller)}` }
    const path = `/api/feedback/trpc/${procedure}`
    if (procedure !== 'cases.register') return { method: 'GET', path: `${path}?input=${encodeURIComponent(JSON.stringify(input))}`, headers }
    const withKey = (request: autocannon.Request) => ({ ...request, headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': randomUUID() } })
    return { method: 'POST', path, body: JSON.stringify(input), setupRequest: withKey }
  }))
}

/** And to the bare handler. */
export const bareRequestsOf = (kind: Kind, questions: readonly Question[]): autocannon.Request[] =>
  questions.map((question, at) => ({ method: 'GET', path: `/${kind}/${kind === 'create' ? compoundIn(question.caller.county ?? '') : at}` }))
