import { randomUUID } from 'node:crypto'
import type { Job } from '@wuxin/service/define'
import type { Running } from '@wuxin/service/runtime'
import { everywhere } from '@wuxin/service/scope'
import { inWork, system, type Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import { Case } from './case.entity.ts'
import { actingOn, announce } from './case.work.ts'

/** Cases of one transaction: a batch that fails keeps few others waiting, and its locks are short. */
const batchSize = 200

/**
 * Looks every minute for cases whose clock ran out, in batches to the end: hands the overdue up one level, and closes
 * those that nobody rated in time. Counties are seen to one by one, so that one that fails does not keep the others back.
 */
export const escalation: Job = {
  name: 'feedback.escalation',
  cron: '* * * * *',
  async run(service) {
    const faults: unknown[] = []
    for (const county of await dueCounties(service)) {
      await wakeAll(service, county).catch((fault) => faults.push(fault))
    }
    if (faults.length > 0) throw new AggregateError(faults, 'the clocks of some counties could not be seen to')
  },
}

const callOf = (service: Running) => ({ caller: system('feedback'), now: service.now(), procedure: 'job:escalation', requestId: randomUUID() })

const dueCounties = (service: Running): Promise<string[]> =>
  inWork(service, callOf(service), everywhere, async (work) => {
    const { rows } = await sql<{ county: string }>`select distinct county from "case" where wake_at < ${work.now} order by county`.execute(work.db)
    return rows.map(({ county }) => county)
  })

async function wakeAll(service: Running, county: string): Promise<void> {
  while ((await inWork(service, callOf(service), everywhere, (work) => wakeBatch(work, county))) > 0);
}

/** Cases that another process has taken are passed over; a taken case has a later hour when it is let go. Answers how many were seen to. */
async function wakeBatch(work: Work, county: string): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    select id from "case" where wake_at < ${work.now} and county = ${county} order by wake_at limit ${batchSize} for update skip locked`.execute(work.db)
  const due = await work.em.find(Case, { id: { $in: rows.map(({ id }) => id) } }, { orderBy: { wakeAt: 'asc' } })
  for (const found of due) {
    const by = await actingOn(work, found)
    await announce(work, found, found.state === 'rate' ? found.lapse(by) : found.escalate(by))
  }
  return due.length
}
