import { Client, DatabaseError } from 'pg'

/** Holding this advisory lock in the database `postgres` makes a process the one that stops and revives the server. */
const lock = `hashtext('wuxin: keeper of the embedded server')`

/** A connection held for as long as the process uses the server: it tells who keeps it and when it dies. */
export interface Keeper {
  /** Whether this process keeps the server; a guest inherits that when the process before it ends or dies. */
  isMine(): boolean
  /** Ends the connection and with it the keeping. @returns whether nobody is left to keep the server */
  release(): Promise<boolean>
}

/**
 * Connects to the server as its superuser and asks to keep it.
 * @param onLost called once if the connection ends by itself
 */
export async function keep(url: string, onLost: () => void): Promise<Keeper> {
  const client = new Client({ connectionString: url, application_name: 'wuxin keeper' })
  // A lost connection also ends, which is what is listened to.
  client.on('error', () => {})
  await client.connect()
  client.once('end', onLost)
  const { rows } = await client.query(`select pg_try_advisory_lock(${lock}) as mine`)
  let mine: boolean = rows[0].mine
  // Or a guest that died would go on waiting, and be given the server.
  await client.query(`set client_connection_check_interval = '1s'`)
  if (!mine) client.query(`select pg_advisory_lock(${lock})`).then(() => (mine = true), () => {})
  return {
    isMine: () => mine,
    async release() {
      client.off('end', onLost)
      return isLast(url, client)
    },
  }
}

/**
 * Ends the keeper's session and sees whether the lock is then free. A session of a process that just died lets go
 * of it within that moment; one that waits for it gets it first.
 */
async function isLast(url: string, keeper: Client): Promise<boolean> {
  const client = new Client({ connectionString: url })
  // A server that stops meanwhile fails the query, which says so.
  client.on('error', () => {})
  try {
    await client.connect()
    // The keeper may be waiting for the lock itself, and then does not hear a polite end.
    await client.query('select pg_terminate_backend(pid, 5000) from pg_stat_activity where pid = $1', [processOf(keeper)])
    await client.query(`set lock_timeout = '300ms'`)
    await client.query(`select pg_advisory_lock(${lock})`)
    return true
  } catch (error) {
    const heldByAnother = error instanceof DatabaseError && error.code === '55P03'
    // A server that does not answer has nobody to keep it.
    return !heldByAnother
  } finally {
    await Promise.all([client.end(), keeper.end()])
  }
}

/** The number of the server's process behind a connection. */
function processOf(client: Client): number {
  // Public in pg's own documentation, missing in its types.
  return (client as Client & { processID: number }).processID
}

/** Makes the database where it is missing; two processes may ask at once. */
export async function ensureDatabase(url: string, name: string): Promise<void> {
  const client = new Client({ connectionString: url })
  // A server that stops meanwhile fails the query, which says so.
  client.on('error', () => {})
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(name)}`)
  } catch (error) {
    const alreadyThere = error instanceof DatabaseError && ['42P04', '23505'].includes(error.code ?? '')
    if (!alreadyThere) throw error
  } finally {
    await client.end()
  }
}

/** Whether a failed connection means that the server is going away, so that looking again is right. */
export function isLeaving(error: unknown): boolean {
  return ['57P01', '57P03', 'ECONNREFUSED', 'ECONNRESET'].includes((error as { code?: string }).code ?? '')
}
