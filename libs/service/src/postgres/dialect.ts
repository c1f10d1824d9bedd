import {
  CompiledQuery, DefaultQueryExecutor, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler,
  type DatabaseConnection, type Dialect, type Driver, type Transaction, type TransactionSettings,
} from 'kysely'
import type pg from 'pg'
import { HeldConnection } from './connection.ts'

const held = (connection: DatabaseConnection): HeldConnection => {
  if (!(connection instanceof HeldConnection)) throw new TypeError('a connection of another driver')
  return connection
}

class BatchingDriver implements Driver {
  readonly #pool: pg.Pool

  constructor(pool: pg.Pool) {
    this.#pool = pool
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    return new HeldConnection(await this.#pool.connect())
  }

  async beginTransaction(connection: DatabaseConnection, { isolationLevel, accessMode }: TransactionSettings): Promise<void> {
    held(connection).wait(['begin', isolationLevel && `isolation level ${isolationLevel}`, accessMode].filter(Boolean).join(' '))
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await held(connection).end('commit')
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    held(connection).drop()
    await held(connection).client.query('rollback')
  }

  async savepoint(connection: DatabaseConnection, name: string): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(`savepoint "${name}"`))
  }

  async rollbackToSavepoint(connection: DatabaseConnection, name: string): Promise<void> {
    held(connection).drop()
    await connection.executeQuery(CompiledQuery.raw(`rollback to savepoint "${name}"`))
  }

  async releaseSavepoint(connection: DatabaseConnection, name: string): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(`release savepoint "${name}"`))
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    held(connection).client.release()
  }

  async destroy(): Promise<void> {
    await this.#pool.end()
  }
}

/** PostgreSQL for Kysely in few round trips: a transaction begins with its first statement, and texts that bring values are prepared once. */
export const batchingDialect = (pool: pg.Pool): Dialect => ({
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => new BatchingDriver(pool),
  createIntrospector: (db: Kysely<any>) => new PostgresIntrospector(db),
  createQueryCompiler: () => new PostgresQueryCompiler(),
})

const [adapter, compiler] = [new PostgresAdapter(), new PostgresQueryCompiler()]

/** There is nothing to open or to dispatch to: the connection is there. */
const parts = { config: { dialect: {} as Dialect }, dialect: {} as Dialect, driver: {} as Driver }

/** Kysely on one connection. What is asked of it side by side is not kept apart, as a transaction of Kysely's own would: it goes together. */
export const kyselyOn = (connection: DatabaseConnection): Transaction<any> =>
  // Only its executor is ever asked.
  new Kysely<any>({ ...parts, executor: new DefaultQueryExecutor(compiler, adapter, { provideConnection: (consumer) => consumer(connection) }) }) as Transaction<any>

/** The same connection that a transaction of Kysely holds, for as long as it lasts. */
export const besideOf = async (transaction: Kysely<any>): Promise<Transaction<any>> => kyselyOn(await transaction.getExecutor().provideConnection(async (connection) => connection))
