import { randomUUID } from 'node:crypto'
import type { Running } from '@wuxin/service/runtime'
import { everywhere } from '@wuxin/service/scope'
import { inWork, system, type Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import { Case } from './case.entity.ts'
import type { Condition } from './case.queries.ts'

/** Cases of one transaction: a batch that fails keeps few others waiting, and its locks are short. */
const batchSize = 200

interface Seen {
  /** The job that sees to them; stands in their history. */
  job: string
  which(now: Date): Condition
  see(found: Case, work: Work): Promise<void>
}

/**
 * Sees to the cases of all counties, in batches to the end. Counties are seen to one by one, so that one that fails does
 * not keep the others back. Throws an AggregateError of their faults at the end.
 */
export async function seeToCases(service: Running, { job, which, see }: Seen): Promise<void> {
  const run = <Result>(step: (work: Work) => Promise<Result>) =>
    inWork(service, { caller: system(service.id), now: service.now(), procedure: `job:${job}`, requestId: randomUUID() }, everywhere, step)

  const counties = await run(async (work) => {
    const { rows } = await sql<{ county: string }>`select distinct c.county from "case" c where ${which(work.now)} order by c.county`.execute(work.db)
    return rows.map(({ county }) => county)
  })
  const faults: unknown[] = []
  for (const county of counties) {
    try {
      for (let after: string | null = allBefore; after !== null; ) {
        const last: string = after
        after = await run((work) => seeToBatch(work, { county, after: last, which, see }))
      }
    } catch (fault) {
      faults.push(fault)
    }
  }
  if (faults.length > 0) throw new AggregateError(faults, `${job} could not see to some counties`)
}

const allBefore = '00000000-0000-0000-0000-000000000000'

/** Cases that another process has taken are passed over. Answers the last id of the batch; null behind the end. */
async function seeToBatch(work: Work, { county, after, which, see }: Pick<Seen, 'which' | 'see'> & { county: string; after: string }): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select c.id from "case" c where ${which(work.now)} and c.county = ${county} and c.id > ${after} order by c.id limit ${batchSize} for update skip locked`.execute(work.db)
  const found = await work.em.find(Case, { id: { $in: rows.map(({ id }) => id) } }, { orderBy: { id: 'asc' } })
  for (const each of found) await see(each, work)
  return found.at(-1)?.id ?? null
}
