import { DomainError } from '@wuxin/platform/error'
import { sql } from 'kysely'
import { adopt, type Noted } from './audit.ts'
import { ahead } from './postgres/connection.ts'
import type { Work } from './work.ts'

/** How a part of a work ended: with its result, or refused. */
export type Attempt<Result> = { refusal: null; result: Result } | { refusal: DomainError }

/**
 * Does a part of a work that may be refused by itself: its rows, its events and its lines in the audit are then as if it had never been, and
 * the work goes on. What the work changed before is written first; what the part changes is written when this resolves. The part sees the data
 * with eyes of its own: whoever holds a record from before reads it again. Only rules that it breaks end it alone; faults end the whole work.
 */
export async function attempt<Result>(work: Work, run: (part: Work) => Promise<Result>): Promise<Attempt<Result>> {
  await work.em.flush()
  const em = work.em.fork({ keepTransactionContext: true })
  const events: Parameters<Work['publish']>[] = []
  const noted: Noted[] = []
  const part: Work = { ...work, em, publish: async (...event) => void events.push(event), note: (change) => void noted.push(change) }
  await ahead(work.db, sql`savepoint part`)
  try {
    const result = await run(part)
    await em.flush()
    await ahead(work.db, sql`release savepoint part`)
    adopt(em, work.em)
    for (const event of events) await work.publish(...event)
    noted.forEach(work.note)
    return { refusal: null, result }
  } catch (error) {
    if (!(error instanceof DomainError) || error.level === 'fault') throw error
    await sql`rollback to savepoint part`.execute(work.db)
    return { refusal: error }
  }
}
