import { is, type Condition } from '@wuxin/service/list/condition'
import type { Day } from '@wuxin/platform/working-day'
import { sql, type RawBuilder } from 'kysely'

/** Days on which a carer of the file `h` cannot come, or on which nobody is at home (null). */
export const isAway = (person: RawBuilder<unknown>, day: Day): Condition =>
  is`exists (select from absence b where b.household_id = h.id and b.person is not distinct from ${person} and b."from" <= ${day} and (b."to" is null or b."to" >= ${day}))`

/**
 * Files `h` whose visit and curtain are the caller's turn on a day: the carers', and while none of them is there their deputies',
 * else that of whoever keeps the file.
 */
export function isTurnOf({ id }: { id: string }, day: Day): Condition {
  const there = is`c.household_id = h.id and c.status = 'accepted' and c."from" <= ${day} and (c."to" is null or c."to" >= ${day}) and not ${isAway(sql`c.person`, day)}`
  const none = (...posts: string[]) => is`not exists (select from carer c where ${there} and c.post = any (${posts}::text[]))`
  return is`exists (select from carer c where ${there} and c.person = ${id}
    and (c.post = 'carer' or (c.post = 'deputy' and ${none('carer')}) or (c.post = 'keeper' and ${none('carer', 'deputy')})))`
}
