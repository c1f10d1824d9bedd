import { randomUUID } from 'node:crypto'
import type { EntityClass, FilterQuery } from '@mikro-orm/core'
import { sql } from 'kysely'
import type { Job } from '../define.ts'
import { is, type Condition } from '../list/condition.ts'
import type { Running } from '../runtime.ts'
import { everywhere } from '../scope.ts'
import { inWork, system, type Work } from '../work.ts'

/** Records of one transaction: a batch that fails keeps few others waiting, its locks are short, and each step is written down beside few others. */
const batchSize = 50

/** Records that a job sees to, all to the end. Answers the faults of the counties that it could not see to. */
type Look = (service: Running, job: string) => Promise<unknown[]>

/** Work on the records of all counties that is due by the clock. Throws an AggregateError of what it could not see to, once it has seen to all others. */
export const dueWork = ({ name, cron, looks }: { name: string; cron: string; looks: readonly Look[] }): Job => ({
  name,
  cron,
  run: async (service) => {
    const job = name.split('.').at(-1) ?? name
    const faults: unknown[] = []
    for (const look of looks) faults.push(...(await look(service, job)))
    if (faults.length > 0) throw new AggregateError(faults, `${job} could not see to some counties`)
  },
})

/**
 * Records of one kind and what is done with each: those of which `which` holds, that calls their table `r`. They are seen to
 * in batches, and counties one by one, so that one that fails does not keep the others back. The table has the column `county`.
 */
export const eachOf =
  <Entity extends { id: string }>(entity: EntityClass<Entity>, which: (now: Date) => Condition, see: (found: Entity, work: Work) => Promise<void>): Look =>
  async (service, job) => {
    const from = sql`${sql.table(service.orm.getMetadata().get(entity).tableName)} r`
    const run = <Result>(step: (work: Work) => Promise<Result>) =>
      inWork(service, { caller: system(service.id), now: service.now(), procedure: `job:${job}`, requestId: randomUUID() }, everywhere, step)

    /** Records that another process has taken are passed over. Answers the last id of the batch; null behind the end. */
    const batch = async (work: Work, next: Condition): Promise<string | null> => {
      const { rows } = await sql<{ id: string }>`select r.id from ${from} where ${which(work.now)} and ${next} order by r.id limit ${batchSize} for update skip locked`.execute(work.db)
      // Entity has an id, which is a filter of it; the ORM's conditional types cannot see that through a type parameter.
      const found = (await work.em.find(entity, { id: { $in: rows.map(({ id }) => id) } } as object as FilterQuery<Entity>, { orderBy: { id: 'asc' } as object })) as Entity[]
      for (const each of found) await see(each, work)
      return rows.at(-1)?.id ?? null
    }

    const counties = await run(async (work) => {
      const { rows } = await sql<{ county: string }>`select distinct r.county from ${from} where ${which(work.now)} order by r.county`.execute(work.db)
      return rows.map(({ county }) => county)
    })
    const faults: unknown[] = []
    for (const county of counties) {
      try {
        for (let after: string | null = allBefore; after !== null; ) {
          const last: string = after
          after = await run((work) => batch(work, is`r.county = ${county} and r.id > ${last}::uuid`))
        }
      } catch (fault) {
        faults.push(fault)
      }
    }
    return faults
  }

const allBefore = '00000000-0000-0000-0000-000000000000'
