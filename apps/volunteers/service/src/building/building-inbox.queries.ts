import { dayOf } from '@wuxin/platform/working-day'
import { is } from '@wuxin/service/list/condition'
import { todosOf, type TodoLook } from '@wuxin/service/list/inbox'
import { daysAfter } from '@wuxin/volunteers/building.rules'
import type { TodoStep } from '@wuxin/volunteers/overview.schema'
import { sql } from 'kysely'
import { settings } from '../volunteers.work.ts'

/** Buildings in the caller's care that nobody visited within the days of the county's settings: due on the day after. */
export const buildingsToDo: TodoLook<'building', TodoStep> = async (work, home, size) => {
  const county = work.caller.county ?? work.scope[0]?.area.slice(0, 6)
  if (!county) return { rows: [], total: 0 }
  const { values } = await settings.current(work, county)
  const today = dayOf(work.now)
  const since = sql`coalesce((select max(b.day) from building_visit b where b.area = s.area and b.building = s.building), s."from")`
  const look = todosOf(() => ({
    kind: 'building' as const,
    from: sql`building_share s join volunteer v on v.id = s.volunteer`,
    columns: sql`s.id, '' as number, s.building as title, s.area`,
    due: sql`((${since})::date + ${values.buildingVisit}::int)::timestamp at time zone 'Asia/Shanghai' + interval '1 day' - interval '1 millisecond'`,
    condition: is`v.person = ${work.caller.id} and v.left_at is null and s."from" <= ${today} and (s."to" is null or s."to" >= ${today}) and ${since} <= ${daysAfter(today, -values.buildingVisit)}`,
    stepOf: () => 'visit' as const,
  }))
  return look(work, home, size)
}
