import { randomUUID } from 'node:crypto'
import autocannon, { type Request } from 'autocannon'
import { cookieOf } from '../../e2e/people.ts'

/** The place of the community worker who signs in. */
const area = '140226100019'

/** A community worker of the sample who is signed in. */
export interface Person {
  url: string
  headers: Record<string, string>
}

/** Signs the community worker in. Throws where the suite does not let them. */
export async function signIn(url: string): Promise<Person> {
  return { url, headers: { 'content-type': 'application/json', origin: url, cookie: await cookieOf(url, 'zuoyun.community') } }
}

const newReport = () => JSON.stringify({ area, category: '0303', words: `路灯不亮 ${randomUUID()}`, photos: [], anonymous: true, channel: 'window' })
const reportPath = '/api/feedback/trpc/cases.register'
const asked = (procedure: string, input: object) => `/api/feedback/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`

/** Takes one case down, as residents' reports are. Throws where it was not taken. */
export async function report({ url, headers }: Person): Promise<void> {
  const answer = await fetch(url + reportPath, { method: 'POST', headers: { ...headers, 'idempotency-key': randomUUID() }, body: newReport() })
  if (!answer.ok) throw new Error(`a report was refused: ${answer.status} ${await answer.text()}`)
}

/** What people do: look at a list of 20, open one of them, take a case down. */
export type Deed = 'list' | 'get' | 'report'

/** Lets `people` do these deeds in turn, each as fast as they are answered. Answers how often each was done; throws where one answer was not what was asked for. */
export async function letWork(person: Person, { people, seconds, deeds }: { people: number; seconds: number; deeds: readonly Deed[] }): Promise<Record<Deed, number>> {
  const done: Record<Deed, number> = { list: 0, get: 0, report: 0 }
  const wrong: string[] = []
  const judged = (deed: Deed, take: (data: any) => boolean) => (status: number, body: string) => {
    const isRight = status === 200 && take(JSON.parse(body).result.data)
    if (isRight) done[deed] += 1
    else wrong.push(`${deed}: ${status} ${body.slice(0, 200)}`)
  }
  let seen: string[] = []
  const chosen = () => seen[Math.floor(Math.random() * seen.length)]
  const requests: Record<Deed, Request> = {
    list: { path: asked('cases.list', { page: 1, size: 20 }), onResponse: judged('list', ({ rows }) => (seen = rows.map(({ id }: { id: string }) => id)).length === 20) },
    get: { setupRequest: (request) => ({ ...request, path: asked('cases.get', { id: chosen() }) }), onResponse: judged('get', ({ id }) => typeof id === 'string') },
    report: {
      method: 'POST',
      path: reportPath,
      setupRequest: (request) => ({ ...request, headers: { ...person.headers, 'idempotency-key': randomUUID() }, body: newReport() }),
      onResponse: judged('report', ({ number }) => typeof number === 'string'),
    },
  }
  const { errors, timeouts } = await autocannon({ url: person.url, connections: people, duration: seconds, headers: person.headers, requests: deeds.map((deed) => requests[deed]) })
  if (errors + timeouts + wrong.length > 0) throw new Error(`${errors + timeouts} requests had no answer; ${wrong.length} a wrong one: ${wrong[0]}`)
  return done
}
