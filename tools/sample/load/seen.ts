import type { Running } from '@wuxin/service/runtime'
import { everywhere } from '@wuxin/service/scope'
import { inReading } from '@wuxin/service/work'
import { sql, type RawBuilder } from 'kysely'
import { loader } from './caller.ts'

/** A record and its version, as the person who takes the next step would see it. */
export interface Seen {
  id: string
  version: number
}

/** The one record of a service's table that fits. Throws where there is none. */
export const seenIn = (service: Running, table: string, condition: RawBuilder<unknown>): Promise<Seen> =>
  inReading(service, { caller: loader, now: service.now(), procedure: 'sample.look', requestId: 'sample' }, everywhere, async (work) => {
    const { rows } = await sql<Seen>`select id, version from ${sql.table(table)} where ${condition}`.execute(work.db)
    const [row] = rows
    if (!row) throw new Error(`the sample finds no ${table}`)
    return row
  })
