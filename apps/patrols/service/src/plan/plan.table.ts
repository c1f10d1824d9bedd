import { defineEntity, p } from '@mikro-orm/core'
import type { DayChoice, Rhythm } from '@wuxin/patrols/plan.rules'
import { record, scoped } from '@wuxin/service/record'
import { begun } from '../step/told.table.ts'

/** What is kept of a plan (巡查计划); what it does is in `plan.entity.ts`. It stands at its route's place. */
export const PlanSchema = defineEntity({
  name: 'Plan',
  tableName: 'plan',
  ...scoped,
  properties: {
    ...record,
    ...begun,
    route: p.uuid(),
    team: p.uuid(),
    rhythm: p.json<Rhythm>(),
    on: p.text().$type<DayChoice>(),
    /** Times of the day, `HH:MM`. */
    begins: p.text(),
    ends: p.text(),
    from: p.text(),
    to: p.text().strictNullable(),
    /** The last day for which its shifts were made; the job goes on behind it. */
    madeUntil: p.text().strictNullable(),
    endedAt: p.datetime().strictNullable(),
    endedReason: p.text().strictNullable(),
  },
})
