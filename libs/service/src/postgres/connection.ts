import type { CompiledQuery, DatabaseConnection, Kysely, QueryResult, RawBuilder } from 'kysely'
import type pg from 'pg'
import { runBatch, type Answer, type Statement } from './batch.ts'

/** So many texts are prepared; a text beyond them is planned each time. */
const longestList = 2_000
const names = new Map<string, string | null>()

const sentAhead = new WeakSet<CompiledQuery>()

/** A text that asks for whatever columns there are: prepared, it would fail once a migration adds one, unless nobody reads its answer. */
const asksForAll = /(^|[\s,.])\*/

/** The name under which a text is prepared, the same on every connection; null for one that brings its values in itself. */
function nameOf(query: CompiledQuery): string | null {
  const { sql, parameters } = query
  if (parameters.length === 0) return null
  const known = names.get(sql)
  if (known !== undefined || names.size >= longestList) return known ?? null
  const name = asksForAll.test(sql) && !sentAhead.has(query) ? null : `w${names.size}`
  names.set(sql, name)
  return name
}

/** A query as it is sent. */
export const statementOf = (query: CompiledQuery): Statement => ({ text: query.sql, values: query.parameters, name: nameOf(query) })

/**
 * A statement whose answer nobody waits for: it travels with the next one that somebody does wait for, or with the
 * commit. If it fails, that one fails with its error.
 */
export async function ahead(db: Kysely<any>, query: RawBuilder<unknown> | CompiledQuery): Promise<void> {
  const compiled = 'compile' in query ? query.compile(db) : query
  sentAhead.add(compiled)
  await db.executeQuery(compiled)
}

const changing = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE'])

const answerOf = ({ command, rowCount, rows }: Answer): QueryResult<any> => ({
  numAffectedRows: changing.has(command) ? BigInt(rowCount ?? 0) : undefined,
  rows,
})

/** Several commands in one text go the simple way, which brings no values along; a mark in a literal costs a round trip, no more. */
const isSeveral = ({ sql, parameters }: CompiledQuery) => parameters.length === 0 && sql.includes(';')

interface Asked {
  statement: Statement
  resolve(result: QueryResult<any>): void
  reject(error: unknown): void
}

/** A connection that sends what is asked of it in one turn of the event loop as one batch. */
export abstract class BatchingConnection implements DatabaseConnection {
  #asked: Asked[] = []

  /** Takes a batch to the database. */
  protected abstract run(statements: readonly Statement[]): Promise<Answer[]>

  executeQuery(query: CompiledQuery): Promise<QueryResult<any>> {
    const { promise, resolve, reject } = Promise.withResolvers<QueryResult<any>>()
    if (this.#asked.length === 0) process.nextTick(() => void this.#send())
    this.#asked.push({ statement: statementOf(query), resolve, reject })
    return promise
  }

  streamQuery(): AsyncIterableIterator<QueryResult<any>> {
    throw new Error('rows are read by pages here, not by a cursor')
  }

  async #send(): Promise<void> {
    const asked = this.#asked
    this.#asked = []
    try {
      const results = await this.run(asked.map(({ statement }) => statement))
      // The first results are of statements that went ahead.
      asked.forEach(({ resolve }, at) => resolve(answerOf(results[results.length - asked.length + at] as Answer)))
    } catch (error) {
      for (const { reject } of asked) reject(error)
    }
  }
}

/** One connection of the pool, while somebody holds it; usually for a transaction. */
export class HeldConnection extends BatchingConnection {
  readonly client: pg.PoolClient
  #waiting: Statement[] = []

  constructor(client: pg.PoolClient) {
    super()
    this.client = client
  }

  protected run(statements: readonly Statement[]): Promise<Answer[]> {
    const all = [...this.#waiting, ...statements]
    this.#waiting = []
    return runBatch(this.client, all)
  }

  override async executeQuery(query: CompiledQuery): Promise<QueryResult<any>> {
    if (sentAhead.has(query)) {
      this.#waiting.push(statementOf(query))
      return { rows: [] }
    }
    if (!isSeveral(query)) return super.executeQuery(query)
    if (this.#waiting.length > 0) await this.run([])
    const results: unknown = await this.client.query(query.sql)
    return answerOf(Array.isArray(results) ? results.at(-1) : results)
  }

  /** Lets a command go with the next statement. */
  wait(text: string): void {
    this.#waiting.push({ text, values: [], name: null })
  }

  /** Sends a command behind everything that waits. */
  async end(text: string): Promise<void> {
    this.wait(text)
    await this.run([])
  }

  /** Gives up what waits: a work that failed sends nothing more. */
  drop(): void {
    this.#waiting = []
  }
}
