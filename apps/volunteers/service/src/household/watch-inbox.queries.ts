import { dayOf } from '@wuxin/platform/working-day'
import { all, is } from '@wuxin/service/list/condition'
import { todosOf, type TodoLook } from '@wuxin/service/list/inbox'
import type { TodoStep } from '@wuxin/volunteers/overview.schema'
import { windowNow } from '@wuxin/volunteers/curtain.rules'
import { sql } from 'kysely'
import { settings } from '../volunteers.work.ts'
import { households } from './household.queries.ts'
import { isAway, isTurnOf } from './turn.queries.ts'

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
  // Found by the carers first: few files are theirs, whatever lies in the county.
  const theirs = is`h.id = any (array(select household_id from carer where person = ${caller.id}))`
  const told = is`exists (select from curtain_check k where k.household_id = h.id and k.day = ${open.day} and k."window" = ${open.window})`
  const look = todosOf(() => ({
    kind: 'watch' as const,
    from: households.from,
    columns: sql`h.id, h.number, '' as title, h.area`,
    due: sql`${open.to}::timestamptz`,
    condition: all([is`h.ended_at is null and h.state = 'care' and h.watch_since <= ${open.from} and h.watch_until is null`, is`not ${told}`, is`not ${isAway(sql`null`, today)}`, theirs, isTurnOf(caller, today)]),
    stepOf: () => 'look' as const,
  }))
  return look(work, home, size)
}
