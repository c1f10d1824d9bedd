import { all, is, type Condition } from '@wuxin/service/list/condition'
import { sql, type RawBuilder } from 'kysely'

/** Minutes of a record of service `r`, counted from its times. */
export const lengthOf: RawBuilder<number> = sql<number>`(extract(epoch from r."to"::time - r."from"::time) / 60)::int`

/** How often and how many minutes were served: of the confirmed records `r` of which these conditions hold. */
export const servedOf = (...conditions: Condition[]): RawBuilder<unknown> =>
  sql`(select json_build_object('records', count(*), 'minutes', coalesce(sum(${lengthOf}), 0)) from service_record r where ${all([is`r.state = 'confirmed'`, ...conditions])})`

/** What `servedOf` answers. */
export interface Served {
  records: number
  minutes: number
}
