import { DomainError } from '@wuxin/platform/error'
import { linesOf, type KeptLine } from '@wuxin/service/life/history'
import { assertTracked, hashOf } from '@wuxin/service/life/tracking'
import { is, type Condition } from '@wuxin/service/list/condition'
import type { Work } from '@wuxin/service/work'
import type { orderLines } from '@wuxin/volunteers/order.schema'
import { sql } from 'kysely'
import type { Order } from './order.entity.ts'
import { orders } from './order.queries.ts'
import type { OrderDoer } from './order.table.ts'

/** An order with all that its page shows; instants as the database spells them. */
export type KeptOrder = Pick<Order, 'id' | 'version' | 'number' | 'title' | 'state' | 'area' | 'units' | 'kind' | 'offer' | 'offerTitle' | 'source' | 'words' | 'photos' | 'day' | 'ordererName'
  | 'ordererPhone' | 'spot' | 'placedById' | 'ownerUnit' | 'ownerPerson' | 'ownerName' | 'appointment' | 'outcome' | 'result' | 'resultPhotos' | 'doers' | 'score' | 'ratings' | 'reopened'
  | 'supervised' | 'reason' | 'settingsVersion'> & {
  placedAt: string
  dueAt: string | null
  finishedAt: string | null
  people: Pick<OrderDoer, 'volunteer' | 'name' | 'partyMember'>[]
  remarks: number
  unread: number
  steps: KeptLine<(typeof orderLines)[number]>[]
}

const people = sql`select coalesce(json_agg(json_build_object('volunteer', d.volunteer, 'name', d.name, 'partyMember', d.party_member) order by d.name, d.id), '[]') from order_doer d where d.order_id = o.id`
const shown = sql`o.id, o.version, o.number, o.title, o.state, o.area, o.units, o.kind, o.offer, o.offer_title as "offerTitle", o.source, o.words, o.photos, o.day, o.orderer_name as "ordererName",
  o.orderer_phone as "ordererPhone", o.spot, o.placed_by_id as "placedById", o.owner_unit as "ownerUnit", o.owner_person as "ownerPerson", o.owner_name as "ownerName", o.appointment, o.outcome,
  o.result, o.result_photos as "resultPhotos", o.doers, o.score, o.ratings, o.reopened, o.supervised, o.reason, o.settings_version as "settingsVersion", o.placed_at as "placedAt", o.due_at as "dueAt",
  o.finished_at as "finishedAt", (${people}) as people, (select count(*)::int from remark r where r.order_id = o.id) as remarks,
  (select count(*)::int from remark r where r.order_id = o.id and r.read_at is null) as unread, ${linesOf(is`s.record_id = o.id`)} as steps`

async function readWhere(work: Work, condition: Condition): Promise<KeptOrder | undefined> {
  const { rows } = await sql<KeptOrder>`select ${shown} from ${orders.from} where ${condition}`.execute(work.db)
  return rows[0]
}

/** An order of the caller's scope. Throws NOT_FOUND where there is none or it lies outside: the two are not told apart. */
export async function readOrder(work: Work, id: string): Promise<KeptOrder> {
  const found = await readWhere(work, is`o.id = ${id} and ${orders.inScope(work.scope, orders.byLevel)}`)
  if (!found) throw new DomainError('NOT_FOUND', { id })
  return found
}

/** The order of a tracking code. Throws TRACKING_CODE_UNKNOWN. */
export async function readTracked(work: Work, code: string): Promise<KeptOrder> {
  const found = await readWhere(work, is`o.tracking_hash = ${hashOf(code)}`)
  assertTracked(found)
  return found
}
