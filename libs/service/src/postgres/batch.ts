import pg from 'pg'
import { serialize } from 'pg-protocol'

/** The driver's own way of writing a value on the wire, which its types leave out. */
const { prepareValue } = (pg as unknown as { utils: { prepareValue: (value: unknown) => unknown } }).utils

/** One statement of a batch. Its text is prepared under `name` on each connection that meets it; null for a text that does not come again. */
export interface Statement {
  text: string
  values: readonly unknown[]
  name: string | null
}

/** What the database answered to one statement. */
export interface Answer {
  /** `SELECT`, `INSERT`, `COMMIT`, … */
  command: string
  /** Rows returned or changed; null where the command counts none. */
  rowCount: number | null
  rows: Record<string, unknown>[]
}

/** What a connection of `pg` offers below its queries. */
interface Wire {
  stream: { write(bytes: Buffer): void }
}

/** How the rows of a statement are read: column by column. */
interface Columns {
  names: string[]
  parsers: ((text: string) => unknown)[]
}

const none: Columns = { names: [], parsers: [] }

/** What a connection has prepared, with the columns that each text answers; and the names of which an error left open whether it has. */
interface Prepared {
  columns: Map<string, Columns>
  doubtful: Set<string>
}

const prepared = new WeakMap<pg.PoolClient, Prepared>()

function preparedOn(client: pg.PoolClient): Prepared {
  const known = prepared.get(client)
  if (known) return known
  const fresh = { columns: new Map<string, Columns>(), doubtful: new Set<string>() }
  prepared.set(client, fresh)
  return fresh
}

/** A batch on its way; its methods are called by the driver as the answers come. */
class Batch implements pg.Submittable {
  readonly #client: pg.PoolClient
  readonly #statements: readonly Statement[]
  readonly #settle: PromiseWithResolvers<Answer[]>
  readonly #answers: Answer[] = []
  #rows: Record<string, unknown>[] = []
  /** Of the statement that is answered now; null until they are told, where they are not known. */
  #columns: Columns | null
  #fault: unknown = null

  constructor(client: pg.PoolClient, statements: readonly Statement[], settle: PromiseWithResolvers<Answer[]>) {
    this.#client = client
    this.#statements = statements
    this.#settle = settle
    this.#columns = this.#known()
  }

  submit = (connection: unknown): void => {
    const to = connection as Wire // what `pg` passes
    const { columns, doubtful } = preparedOn(this.#client)
    const parsed = new Set<string | null>()
    const messages: Buffer[] = []
    for (const { text, values, name } of this.#statements) {
      const isKnown = name !== null && columns.has(name)
      if (name !== null && doubtful.delete(name)) messages.push(serialize.close({ type: 'S', name }))
      if (name === null || !(isKnown || parsed.has(name))) messages.push(serialize.parse({ text, name: name ?? '' }))
      parsed.add(name)
      messages.push(serialize.bind({ statement: name ?? '', values: [...values] }))
      if (!isKnown) messages.push(serialize.describe({ type: 'P', name: '' }))
      messages.push(serialize.execute())
    }
    // In one piece: a list of small ones costs the socket more than their copy.
    to.stream.write(Buffer.concat([...messages, serialize.sync()]))
  }

  handleRowDescription({ fields }: { fields: pg.FieldDef[] }): void {
    this.#columns = { names: fields.map((field) => field.name), parsers: fields.map(({ dataTypeID }) => this.#client.getTypeParser(dataTypeID, 'text')) }
  }

  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    const { names, parsers } = this.#columns ?? none
    const row: Record<string, unknown> = {}
    try {
      for (const [at, text] of fields.entries()) row[names[at] ?? ''] = text === null ? null : parsers[at]?.(text)
    } catch (error) {
      this.#fault ??= error
    }
    this.#rows.push(row)
  }

  handleCommandComplete({ text }: { text: string }): void {
    const name = this.#statements[this.#answers.length]?.name ?? null
    if (name !== null) preparedOn(this.#client).columns.set(name, this.#columns ?? none)
    const [command = '', ...counts] = text.split(' ')
    this.#answers.push({ command, rowCount: counts.length > 0 ? Number(counts.at(-1)) : null, rows: this.#rows })
    this.#rows = []
    this.#columns = this.#known()
  }

  handleEmptyQuery(): void {
    this.handleCommandComplete({ text: '' })
  }

  handleReadyForQuery(): void {
    if (this.#fault === null) this.#settle.resolve(this.#answers)
    else this.#settle.reject(this.#fault)
  }

  handleError(error: unknown): void {
    const { columns, doubtful } = preparedOn(this.#client)
    for (const { name } of this.#statements) if (name !== null && !columns.has(name)) doubtful.add(name)
    this.#settle.reject(error)
  }

  /** The columns of the statement whose answer comes next, where this connection has met it before. */
  #known(): Columns | null {
    const name = this.#statements[this.#answers.length]?.name ?? null
    return name === null ? null : (preparedOn(this.#client).columns.get(name) ?? null)
  }
}

/**
 * Runs several statements sent at once and answered at once: one round trip. Outside an explicit transaction they are one
 * transaction of their own, so what one sets locally holds for those behind it, and no longer. With the first that fails
 * none behind it runs, and the batch rejects with its error.
 */
export async function runBatch(client: pg.PoolClient, statements: readonly Statement[]): Promise<Answer[]> {
  // Before the first byte is sent: a value that cannot be written fails the batch, not the connection.
  const written = statements.map(({ text, values, name }) => ({ text, name, values: values.map(prepareValue) }))
  const settle = Promise.withResolvers<Answer[]>()
  client.query(new Batch(client, written, settle))
  return settle.promise
}
