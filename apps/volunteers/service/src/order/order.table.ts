import { defineEntity, p } from '@mikro-orm/core'
import { personal, type PartOf } from '@wuxin/service/audit'
import { clocked } from '@wuxin/service/life/clock'
import { part, record, scoped, scopedPart } from '@wuxin/service/record'
import type { OfferKind, OrderOutcome, OrderSource, OrderState } from '@wuxin/volunteers/order.schema'
import type { Voice } from '@wuxin/volunteers/wish.schema'
import { asked } from '../step/asked.table.ts'
import { told } from '../step/told.table.ts'

/** A rating (评单) as it is kept, every one of them. */
export interface OrderRating {
  by: Voice
  score: number
  words: string | null
  at: string
}

/** What is kept of an order (点单); what it does is in `order.entity.ts`. */
export const OrderSchema = defineEntity({
  name: 'Order',
  tableName: 'service_order',
  ...scoped,
  properties: {
    ...record,
    ...clocked,
    ...told,
    ...asked,
    /** The offer's name as it was ordered, which everybody reads; null where none was. */
    offerTitle: p.text().strictNullable(),
    kind: p.text().$type<OfferKind>(),
    offer: p.uuid().strictNullable(),
    state: p.text().$type<OrderState>(),
    source: p.text().$type<OrderSource>(),
    ordererName: p.text().strictNullable().comment(personal),
    ordererPhone: p.text().strictNullable().comment(personal),
    /** The day that would suit. */
    day: p.text().strictNullable(),
    placedById: p.text().strictNullable(),
    placedAt: p.datetime(),
    /** `YYYY-MM` of its placing, by which the offer's capacity is counted. */
    month: p.text(),
    ownerUnit: p.text().strictNullable(),
    ownerPerson: p.text().strictNullable(),
    ownerName: p.text().strictNullable(),
    appointment: p.text().strictNullable(),
    outcome: p.text().$type<OrderOutcome>().strictNullable(),
    result: p.text().strictNullable().comment(personal),
    resultPhotos: p.array().columnType('text[]'),
    finishedAt: p.datetime().strictNullable(),
    /** Accounts of those who did the work. */
    doers: p.array().columnType('text[]'),
    people: () => p.oneToMany(OrderDoer).mappedBy('order').orderBy({ name: 'asc', id: 'asc' }),
    score: p.integer().strictNullable(),
    ratings: p.json<OrderRating[]>().comment(personal),
    reopened: p.integer(),
    supervised: p.boolean(),
    reason: p.text().strictNullable(),
    closedAt: p.datetime().strictNullable(),
  },
})

const ofOrder = { ...part, order: () => p.manyToOne(OrderSchema) } as const

const OrderDoerSchema = defineEntity({
  name: 'OrderDoer',
  tableName: 'order_doer',
  ...scopedPart,
  /** A party member on the day of the work, as the platform's register said then; a member who took the order on may not be registered as a volunteer. */
  properties: { ...ofOrder, volunteer: p.uuid().strictNullable(), person: p.text(), name: p.text(), partyMember: p.boolean() },
})
/** Somebody who did the work of an order. */
export class OrderDoer extends OrderDoerSchema.class implements PartOf {
  auditedAs() {
    return { record: 'Order', id: this.order.id }
  }
}
OrderDoerSchema.setClass(OrderDoer)

const RemarkSchema = defineEntity({
  name: 'Remark',
  tableName: 'remark',
  ...scopedPart,
  properties: { ...ofOrder, words: p.text().comment(personal), at: p.datetime(), readAt: p.datetime().strictNullable() },
})
/** What anybody had to say on a published order (群众监督). */
export class Remark extends RemarkSchema.class implements PartOf {
  auditedAs() {
    return { record: 'Order', id: this.order.id }
  }
}
RemarkSchema.setClass(Remark)
