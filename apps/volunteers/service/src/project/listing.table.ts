import { defineEntity, p } from '@mikro-orm/core'
import { record, scoped } from '@wuxin/service/record'
import type { ListingState, ResourceKind, Side } from '@wuxin/volunteers/listing.rules'
import { told } from '../step/told.table.ts'

/** What is kept of a listing (需求清单、资源清单); what is left of it is counted from the projects that hold some. */
export const ListingSchema = defineEntity({
  name: 'Listing',
  tableName: 'listing',
  ...scoped,
  properties: {
    ...record,
    ...told,
    number: p.text(),
    side: p.text().$type<Side>(),
    kind: p.text().$type<ResourceKind>(),
    title: p.text(),
    words: p.text(),
    /** The owner; null where the place itself is. */
    unit: p.text().strictNullable(),
    amount: p.integer(),
    measure: p.text(),
    from: p.text(),
    expiresOn: p.text(),
    state: p.text().$type<ListingState>(),
    publishedAt: p.datetime().strictNullable(),
    closedAt: p.datetime().strictNullable(),
    reason: p.text().strictNullable(),
  },
})
