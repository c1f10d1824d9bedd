import { defineEntity, p } from '@mikro-orm/core'
import { record, scoped } from '@wuxin/service/record'
import type { OfferKind } from '@wuxin/volunteers/order.schema'

/** What is kept of an item of the catalogue (服务菜单). */
export const OfferSchema = defineEntity({
  name: 'Offer',
  tableName: 'offer',
  ...scoped,
  properties: {
    ...record,
    unit: p.text(),
    kind: p.text().$type<OfferKind>(),
    title: p.text(),
    words: p.text(),
    /** Orders that it takes in a calendar month; null where there is no limit. */
    capacity: p.integer().strictNullable(),
    from: p.text(),
    to: p.text().strictNullable(),
    closedAt: p.datetime().strictNullable(),
    closedReason: p.text().strictNullable(),
  },
})

/** What a unit offers to a place (服务项目). */
export class Offer extends OfferSchema.class {}
OfferSchema.setClass(Offer)
