import { defineEntity, p } from '@mikro-orm/core'
import type { EventKind } from '@wuxin/culture/event-kind.schema'
import type { PlanItemState } from '@wuxin/culture/year-plan.rules'
import { record, scoped } from '@wuxin/service/record'
import { told } from '../step/told.table.ts'

/** What is kept of an item of the year plan (年度计划); what it does is in `plan-item.entity.ts`. Its `units` are the one that sees to it. */
export const PlanItemSchema = defineEntity({
  name: 'PlanItem',
  tableName: 'plan_item',
  ...scoped,
  properties: {
    ...record,
    ...told,
    year: p.integer(),
    /** `YYYY-MM-DD`. */
    day: p.text(),
    occasion: p.text().strictNullable(),
    kind: p.text().$type<EventKind>(),
    title: p.text(),
    unit: p.text().strictNullable(),
    note: p.text().strictNullable(),
    state: p.text().$type<PlanItemState>(),
    /** What was made of it. */
    event: p.uuid().strictNullable(),
    reason: p.text().strictNullable(),
  },
})
