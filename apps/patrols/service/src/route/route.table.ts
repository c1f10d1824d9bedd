import { defineEntity, p } from '@mikro-orm/core'
import { record, scoped } from '@wuxin/service/record'
import { begun } from '../step/told.table.ts'

/** What is kept of a route (路线); what it does is in `route.entity.ts`. Its checkpoints stand beside it: each has a place of its own below the route's. */
export const RouteSchema = defineEntity({
  name: 'Route',
  tableName: 'route',
  ...scoped,
  properties: { ...record, ...begun, name: p.text(), closedAt: p.datetime().strictNullable(), closedReason: p.text().strictNullable() },
})
