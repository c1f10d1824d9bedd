import { sql } from 'kysely'
import type { Job } from './define.ts'

/** Days for which an answer is kept with its key: longer than any phone stays without network and tries again. */
const answersKept = 7
/** Days for which an event's id is kept: longer than the outbox tries to deliver it. */
const eventsKept = 30

/** Lets go of idempotency keys and inbox marks that nobody can ask for any more. */
export const housekeeping: Job = {
  name: 'housekeeping',
  cron: '17 3 * * *',
  run: async (service) => {
    const db = service.orm.em.fork().getKysely<any>()
    const before = (days: number) => new Date(service.now().getTime() - days * 86_400_000)
    await sql`delete from request where at < ${before(answersKept)}`.execute(db)
    await sql`delete from inbox where at < ${before(eventsKept)}`.execute(db)
  },
}
