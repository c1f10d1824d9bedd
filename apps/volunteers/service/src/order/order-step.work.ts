import { loadTracked } from '@wuxin/service/life/tracking'
import { loadLocked } from '@wuxin/service/load'
import type { Work } from '@wuxin/service/work'
import type { OrderRecord, residentOrder } from '@wuxin/volunteers/order-view.schema'
import type { z } from 'zod'
import type { Step } from '../step/step.table.ts'
import { actingOn, type Acting } from '../volunteers.work.ts'
import { readOrder, readTracked } from './order-record.queries.ts'
import { recordView, residentView } from './order-record.view.ts'
import { Order } from './order.entity.ts'
import { announceOrder } from './order.work.ts'

type Take = (order: Order, by: Acting) => Step | Promise<Step>

/** Takes one step on an order that is held already, and tells whom it concerns: what a clock does. */
export async function stepOn(work: Work, order: Order, take: Take): Promise<void> {
  await announceOrder(work, order, await take(order, await actingOn(work, order)))
}

/** Takes one step on the version of an order that the caller saw, or on the one that there is; tells whom it concerns, and answers the order as it is now. */
export async function step(work: Work, { id, version }: { id: string; version?: number }, take: Take): Promise<OrderRecord> {
  await stepOn(work, await loadLocked(work, Order, id, version), take)
  return recordView(work, await readOrder(work, id))
}

/** Takes one step for whoever holds the tracking code, and answers the order as they see it. Throws TRACKING_CODE_UNKNOWN. */
export async function stepByCode(work: Work, code: string, take: Take): Promise<z.output<typeof residentOrder>> {
  await stepOn(work, await loadTracked(work, Order, code), take)
  return residentView(work, await readTracked(work, code))
}
