import { randomBytes, randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import { once } from 'node:events'
import pg from 'pg'
import { measured, toldBy } from './measured.ts'
import type { Statement } from './questions.ts'

// What somebody would write who needs the same rows and nothing else: no scope, no audit, no checks, each text prepared once.
const { url, asked, most } = await toldBy<{ url: string; asked: Record<string, Statement[][]>; most: number }>()
const pool = new pg.Pool({ connectionString: url, max: most, options: '-c search_path=feedback' })

const names = new Map<string, string>()
function nameOf(text: string): string {
  const name = names.get(text) ?? `s${names.size}`
  names.set(text, name)
  return name
}

const answer = async (statements: readonly Statement[]): Promise<string> =>
  JSON.stringify(await Promise.all(statements.map(async ({ text, values }) => (await pool.query({ name: nameOf(text), text, values: [...values] })).rows)))

const { rows: [kept] } = await pool.query('select * from "case" limit 1')
const generated = ['county', 'township', 'community']
const columns = Object.keys(kept).filter((column) => !generated.includes(column))
const json = new Set(['handle_clock', 'dispatch', 'clock', 'extension'])
const insert = `insert into "case" (${columns.join()}) values (${columns.map((_, at) => `$${at + 1}`)}) returning id`

/** One row, as the one that is there already but for what must differ. */
async function create(area: string): Promise<string> {
  const row = { ...kept, id: randomUUID(), area, number: `B-${randomUUID()}`, tracking_hash: randomBytes(32).toString('hex') }
  const { rows } = await pool.query({ name: 'create', text: insert, values: columns.map((column) => (json.has(column) && row[column] !== null ? JSON.stringify(row[column]) : row[column])) })
  return JSON.stringify(rows[0])
}

const server = createServer((request, response) => {
  const [, kind = '', which = ''] = (request.url ?? '').split('/')
  const work = kind === 'create' ? create(which) : answer(asked[kind]?.[Number(which)] ?? [])
  work.then(
    (body) => response.writeHead(200, { 'content-type': 'application/json' }).end(body),
    (error) => response.writeHead(500).end(String(error)),
  )
}).listen(0, '127.0.0.1')
await once(server, 'listening')
const address = server.address()
measured(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`)
