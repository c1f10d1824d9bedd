import { holdsInCounty } from '@wuxin/platform/caller'
import { dayOf } from '@wuxin/platform/working-day'
import { is, type Condition } from '@wuxin/service/list/condition'
import { countBy } from '@wuxin/service/list/count'
import { inboxOf } from '@wuxin/service/list/inbox'
import type { ListedTable } from '@wuxin/service/list/table'
import type { Work } from '@wuxin/service/work'
import type { myDay } from '@wuxin/volunteers/overview.schema'
import { permissions } from '@wuxin/volunteers/permissions'
import { sql } from 'kysely'
import type { z } from 'zod'
import { watches } from '../household/curtain.queries.ts'
import { ownHouseholds } from '../household/household-list.queries.ts'
import { todoLooks } from '../inbox.queries.ts'
import { orders } from '../order/order.queries.ts'
import { openScope } from '../step/open.queries.ts'
import { servedOf, type Served } from '../volunteer/served.queries.ts'
import { wishes } from '../wish/wish.queries.ts'

/** To-dos that stand on the page; the rest are in 我的待办. */
const shown = 6

/** The first page of whoever serves: what is theirs to do, what they could take on, and what they did this year. */
export async function dayOfMine(work: Work): Promise<z.output<typeof myDay>> {
  const { caller, now } = work
  const { id } = caller
  const counted = async (table: ListedTable, condition: Condition) => (await countBy(work, table.from, condition, {})).all
  const open = (table: ListedTable, permission: 'wish:claim' | 'order:serve', state: Condition) => {
    const scope = openScope(work).filter(({ area }) => holdsInCounty(caller, permissions[permission], area))
    return counted(table, is`(${state} and ${table.inScope(scope, table.amongOpen)})`)
  }
  const [inbox, watched, households, wishesInHand, ordersInHand, openWishes, openOrders, { rows }] = await Promise.all([
    inboxOf(work, shown, todoLooks),
    watches(work),
    ownHouseholds(work),
    counted(wishes, is`w.claimer_id = ${id} and w.state in ('contact', 'fulfil')`),
    counted(orders, is`o.owner_person = ${id} and o.state = 'serve'`),
    open(wishes, 'wish:claim', is`w.state = 'claim'`),
    open(orders, 'order:serve', is`o.state = 'dispatch'`),
    sql<{ registered: boolean; served: Served }>`select exists (select from volunteer v where v.person = ${id} and v.left_at is null) as registered,
      ${servedOf(is`r.person_id = ${id}`, is`r.day >= ${`${dayOf(now).slice(0, 4)}-01-01`}`)} as served`.execute(work.db),
  ])
  return {
    registered: rows[0]?.registered ?? false, todos: inbox.rows, waiting: inbox.total, watchesOpen: watched.rows.filter(({ open: window }) => window !== null && window.status !== 'seen').length,
    visitsDue: households.filter(({ visitDue }) => visitDue).length, claims: wishesInHand + ordersInHand, openWishes, openOrders, served: rows[0]?.served ?? { records: 0, minutes: 0 },
    asOf: now.toISOString(),
  }
}
