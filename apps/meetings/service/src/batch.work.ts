import { randomUUID } from 'node:crypto'
import type { EntityClass, FilterQuery } from '@mikro-orm/core'
import type { Running } from '@wuxin/service/runtime'
import { everywhere } from '@wuxin/service/scope'
import { inWork, system, type Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import { is, type Condition } from './list.queries.ts'

/** Records of one transaction: a batch that fails keeps few others waiting, its locks are short, and each step is written down beside few others. */
const batchSize = 50

/** Which records a job sees to, and what it does with each. */
interface Seen<Entity> {
  /** Stands in the audit. */
  job: string
  entity: EntityClass<Entity>
  /** The entity's table, which `which` calls `r`. */
  table: 'topic' | 'task' | 'meeting' | 'body'
  which(now: Date): Condition
  see(found: Entity, work: Work): Promise<void>
}

/**
 * Sees to the records of all counties, in batches to the end. Counties are seen to one by one, so that one that fails does
 * not keep the others back. Answers the faults of those that did.
 */
export async function seeTo<Entity extends { id: string }>(service: Running, seen: Seen<Entity>): Promise<unknown[]> {
  const run = <Result>(step: (work: Work) => Promise<Result>) =>
    inWork(service, { caller: system(service.id), now: service.now(), procedure: `job:${seen.job}`, requestId: randomUUID() }, everywhere, step)
  const counties = await run(async (work) => {
    const { rows } = await sql<{ county: string }>`select distinct r.county from ${sql.table(seen.table)} r where ${seen.which(work.now)} order by r.county`.execute(work.db)
    return rows.map(({ county }) => county)
  })
  const faults: unknown[] = []
  for (const county of counties) {
    try {
      for (let after: string | null = allBefore; after !== null; ) {
        const last: string = after
        after = await run((work) => seeToBatch(work, seen, is`r.county = ${county} and r.id > ${last}::uuid`))
      }
    } catch (fault) {
      faults.push(fault)
    }
  }
  return faults
}

const allBefore = '00000000-0000-0000-0000-000000000000'

/** Records that another process has taken are passed over. Answers the last id of the batch; null behind the end. */
async function seeToBatch<Entity extends { id: string }>(work: Work, { entity, table, which, see }: Seen<Entity>, next: Condition): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select r.id from ${sql.table(table)} r where ${which(work.now)} and ${next} order by r.id limit ${batchSize} for update skip locked`.execute(work.db)
  // Entity has an id, which is a filter of it; the ORM's conditional types cannot see that through a type parameter.
  const found = (await work.em.find(entity, { id: { $in: rows.map(({ id }) => id) } } as object as FilterQuery<Entity>)) as Entity[]
  for (const each of found) await see(each, work)
  return rows.at(-1)?.id ?? null
}

/** Throws an AggregateError of what several looks could not see to. */
export function throwFaults(job: string, faults: readonly unknown[]): void {
  if (faults.length > 0) throw new AggregateError(faults, `${job} could not see to some counties`)
}
