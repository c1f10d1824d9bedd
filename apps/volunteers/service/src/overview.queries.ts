import { narrow } from '@wuxin/platform/caller'
import { countBy } from '@wuxin/service/list/count'
import { is, type Condition } from '@wuxin/service/list/condition'
import { namesOf } from '@wuxin/service/list/names'
import { inScope } from '@wuxin/service/scope'
import type { Work } from '@wuxin/service/work'
import type { volunteerPlace, volunteerTile } from '@wuxin/volunteers/overview.schema'
import { sql } from 'kysely'
import type { z } from 'zod'

const isLate = (now: Date): Condition => is`(r.state <> 'rate' and r.due_at < ${now})`

/** What is not over yet of a table, at a place. */
const openOf = <Name extends string>(work: Work, table: string, area: string | undefined, parts: Record<Name, Condition>) =>
  countBy(work, sql`${sql.table(table)} r`, is`(r.closed_at is null and ${inScope(narrow([...work.scope], area ?? null), 'r')})`, parts)

/** What waits now at a place, for the one screen. */
export async function tileOf(work: Work, area: string | undefined): Promise<z.output<typeof volunteerTile>> {
  const overdue = isLate(work.now)
  const [wishes, orders, projects, alarms] = await Promise.all([
    openOf(work, 'wish', area, { unclaimed: is`r.state = 'claim'`, overdue }),
    openOf(work, 'service_order', area, { underWay: is`r.state = 'serve'`, overdue }),
    openOf(work, 'project', area, { underWay: is`r.state = 'carry'` }),
    openOf(work, 'alarm', area, {}),
  ])
  return {
    unclaimed: wishes.unclaimed, overdueWishes: wishes.overdue, ordersUnderWay: orders.underWay, overdueOrders: orders.overdue, projectsUnderWay: projects.underWay, alarms: alarms.all,
    asOf: work.now.toISOString(),
  }
}

const mapped = { wishes: 'wish', orders: 'service_order', homeServices: 'home_service' } as const
type Place = z.output<typeof volunteerPlace>

/** Open wishes, orders and repairs by compound, or the place itself where it lies above; nothing of households. */
export async function openByPlace(work: Work, area: string | undefined): Promise<Place[]> {
  const parts = narrow([...work.scope], area ?? null)
  const each = Object.entries(mapped).map(async ([name, table]) => {
    const { rows } = await sql<{ area: string; open: number; overdue: number }>`select left(r.area, 15) as area, count(*)::int as open, count(*) filter (where ${isLate(work.now)})::int as overdue
      from ${sql.table(table)} r where r.closed_at is null and ${inScope(parts, 'r')} group by 1`.execute(work.db)
    return rows.map((row) => ({ name: name as keyof typeof mapped, ...row })) // the keys of `mapped`
  })
  const counts = (await Promise.all(each)).flat()
  const names = await namesOf(work, counts)
  const places = new Map<string, Place>()
  for (const { name, area: code, open, overdue } of counts) {
    const place = places.get(code) ?? { place: names.place(code), wishes: 0, orders: 0, homeServices: 0, overdue: 0 }
    places.set(code, { ...place, [name]: open, overdue: place.overdue + overdue })
  }
  return [...places].toSorted(([one], [other]) => one.localeCompare(other)).map(([, place]) => place)
}
