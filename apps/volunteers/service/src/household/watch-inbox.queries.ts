import { dayOf } from '@wuxin/platform/working-day'
import { all, is } from '@wuxin/service/list/condition'
import { todosOf, type TodoLook } from '@wuxin/service/list/inbox'
import type { TodoStep } from '@wuxin/volunteers/overview.schema'
import { windowNow } from '@wuxin/volunteers/curtain.rules'
import { sql } from 'kysely'
import { settings } from '../volunteers.work.ts'
import { households } from './household.queries.ts'

/**
 * Curtains that the caller is to look at, as long as a window of the day is open and nobody has told of it: those of whoever
 * cares, and while none of the carers is there, of their deputies and whoever keeps the file.
 */
export const watchesToDo: TodoLook<'watch', TodoStep> = async (work, home, size) => {
  const { now, caller } = work
  const county = caller.county ?? work.scope[0]?.area.slice(0, 6)
  if (!county) return { rows: [], total: 0 }
  const { values } = await settings.current(work, county)
  const open = windowNow(now, values)
  if (open === null) return { rows: [], total: 0 }
  const today = dayOf(now)
  const held = is`c.household_id = h.id and c.status = 'accepted' and c."from" <= ${today} and (c."to" is null or c."to" >= ${today})`
  const isAway = (person: ReturnType<typeof sql>) => is`exists (select from absence b where b.household_id = h.id and b.person is not distinct from ${person} and b."from" <= ${today} and (b."to" is null or b."to" >= ${today}))`
  const isThere = is`not ${isAway(sql`c.person`)}`
  const someCarer = is`exists (select from carer c where ${held} and c.post = 'carer' and ${isThere})`
  const mine = is`exists (select from carer c where ${held} and c.person = ${caller.id} and ${isThere} and (c.post = 'carer' or not ${someCarer}))`
  const told = is`exists (select from curtain_check k where k.household_id = h.id and k.day = ${open.day} and k."window" = ${open.window})`
  const look = todosOf(() => ({
    kind: 'watch' as const,
    from: households.from,
    columns: sql`h.id, h.number, '' as title, h.area`,
    due: sql`${open.to}::timestamptz`,
    condition: all([is`h.ended_at is null and h.state = 'care' and h.watch_since <= ${open.from} and h.watch_until is null`, is`not ${told}`, is`not ${isAway(sql`null`)}`, mine]),
    stepOf: () => 'look' as const,
  }))
  return look(work, home, size)
}
