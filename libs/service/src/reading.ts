import type { ScopePart } from '@wuxin/platform/caller'
import type { Transaction } from 'kysely'
import type pg from 'pg'
import { runBatch, type Answer, type Statement } from './postgres/batch.ts'
import { BatchingConnection, statementOf } from './postgres/connection.ts'
import { kyselyOn } from './postgres/dialect.ts'
import { readingSetting } from './scope.ts'

/** Every batch on any connection of the pool, behind the scope that it reads in. */
class ScopedConnection extends BatchingConnection {
  readonly #pool: pg.Pool
  readonly #scope: Statement

  constructor(pool: pg.Pool, scope: readonly ScopePart[]) {
    super()
    this.#pool = pool
    this.#scope = statementOf(readingSetting(scope))
  }

  protected async run(statements: readonly Statement[]): Promise<Answer[]> {
    const client = await this.#pool.connect()
    try {
      return await runBatch(client, [this.#scope, ...statements])
    } finally {
      client.release()
    }
  }
}

/**
 * The database as a query procedure sees it: each look is one round trip and one transaction of its own, which may write
 * nothing; what is asked for side by side goes together. It stands where the ORM wants a transaction: it is as good as one.
 */
export const scopedReads = (pool: pg.Pool, scope: readonly ScopePart[]): Transaction<any> => kyselyOn(new ScopedConnection(pool, scope))
