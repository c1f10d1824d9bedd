import { LockMode } from '@mikro-orm/core'
import { DomainError } from '@wuxin/platform/error'
import { load } from '@wuxin/service/load'
import type { Work } from '@wuxin/service/work'
import type { remarkOrderInput } from '@wuxin/volunteers/order-input.schema'
import type { OrderRecord } from '@wuxin/volunteers/order-view.schema'
import { holdsForPlace } from '@wuxin/platform/caller'
import { permissions } from '@wuxin/volunteers/permissions'
import type { z } from 'zod'
import { actingOn } from '../volunteers.work.ts'
import { readOrder } from './order-record.queries.ts'
import { recordView } from './order-record.view.ts'
import { Order } from './order.entity.ts'
import { Remark } from './order.table.ts'
import { announceOrder } from './order.work.ts'

/** 群众监督: what anybody has to say on an order of the page that everybody sees. Throws NOT_FOUND, and TRANSITION_NOT_ALLOWED once it is closed. */
export async function remark(work: Work, { id, words }: z.output<typeof remarkOrderInput>): Promise<void> {
  const order = await work.em.findOne(Order, { id, state: { $ne: 'withdrawn' } }, { lockMode: LockMode.PESSIMISTIC_WRITE })
  if (!order) throw new DomainError('NOT_FOUND', { id })
  const step = order.remark({ words }, await actingOn(work, order))
  work.em.create(Remark, { area: order.area, order, words, at: work.now, readAt: null })
  await announceOrder(work, order, step)
}

/** Who organises has read what was remarked. Throws NOT_FOUND and FORBIDDEN. */
export async function readRemarks(work: Work, id: string): Promise<OrderRecord> {
  const order = await load(work, Order, id)
  if (!holdsForPlace(work.caller, permissions['order:check'], order.area)) throw new DomainError('FORBIDDEN', { reason: 'scope' })
  for (const each of await work.em.find(Remark, { order: { id }, readAt: null })) each.readAt = work.now
  await work.em.flush()
  return recordView(work, await readOrder(work, id))
}
