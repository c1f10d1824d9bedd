import pg from 'pg'

/** The driver's own way of writing a value on the wire, which its types leave out. */
const { prepareValue } = (pg as unknown as { utils: { prepareValue: (value: unknown) => unknown } }).utils

/** One statement of a batch. Its text is prepared under `name` on each connection that meets it; null for a text that does not come again. */
export interface Statement {
  text: string
  values: readonly unknown[]
  name: string | null
}

/** What a connection of `pg` offers below its queries. */
interface Wire {
  stream: { cork(): void; uncork(): void }
  parse(message: { text: string; name: string; types?: undefined }): void
  bind(message: { portal: string; statement: string; values: readonly unknown[]; binary: false; valueMapper: (value: unknown) => unknown }): void
  describe(message: { type: 'P'; name: string }): void
  execute(message: { portal: string; rows?: undefined }): void
  close(message: { type: 'S'; name: string }): void
  sync(): void
}

/** Names that a connection has prepared, and those of which an error left open whether it has. */
interface Prepared {
  names: Set<string>
  doubtful: Set<string>
}

const prepared = new WeakMap<Wire, Prepared>()

function preparedOn(connection: Wire): Prepared {
  const known = prepared.get(connection) ?? { names: new Set(), doubtful: new Set() }
  prepared.set(connection, known)
  return known
}

/**
 * Several statements sent at once and answered at once: one round trip. Outside an explicit transaction they are one
 * transaction of their own, so what one sets locally holds for those behind it, and no longer. With the first that fails
 * none behind it runs, and the batch fails as a whole.
 */
class Batch extends pg.Query {
  readonly #statements: readonly Statement[]

  constructor(statements: readonly Statement[], done: (error: Error | null, results: unknown) => void) {
    super({ text: '' }, done as never) // the driver answers a batch with one result of each statement, which its types do not know
    this.#statements = statements
  }

  /** Called by the driver when it is this batch's turn. */
  override submit = (connection: pg.Connection): void => {
    const to = connection as unknown as Wire // what `pg` passes
    const { names, doubtful } = preparedOn(to)
    to.stream.cork()
    for (const { text, values, name } of this.#statements) {
      if (name === null || !names.has(name)) {
        if (name !== null && doubtful.delete(name)) to.close({ type: 'S', name })
        to.parse({ text, name: name ?? '' })
        if (name !== null) names.add(name)
      }
      to.bind({ portal: '', statement: name ?? '', values, binary: false, valueMapper: prepareValue })
      to.describe({ type: 'P', name: '' })
      to.execute({ portal: '' })
    }
    to.sync()
    to.stream.uncork()
  }
}

/** Runs statements in one round trip; answers one result for each. Rejects with the error of the first that failed. */
export function runBatch(client: pg.PoolClient, statements: readonly Statement[]): Promise<pg.QueryResult[]> {
  const { promise, resolve, reject } = Promise.withResolvers<pg.QueryResult[]>()
  const batch = new Batch(statements, (error, results) => {
    if (!error) return resolve((Array.isArray(results) ? results : [results]) as pg.QueryResult[]) // as `pg.Query` collects them
    forget(client, statements)
    reject(error)
  })
  client.query(batch)
  return promise
}

/** After an error nobody knows which of the batch's texts were prepared: each is closed before it is prepared again. */
function forget(client: pg.PoolClient, statements: readonly Statement[]): void {
  const { names, doubtful } = preparedOn((client as unknown as { connection: Wire }).connection) // as every client of `pg` holds it
  for (const { name } of statements) if (name !== null && names.delete(name)) doubtful.add(name)
}
