import { patrolError } from '@wuxin/patrols/patrols.schema'
import type { Timetable } from '@wuxin/patrols/plan.rules'
import type { amendPlanInput } from '@wuxin/patrols/plan.schema'
import { dayOf, type Day } from '@wuxin/platform/working-day'
import type { Told } from '@wuxin/service/life/acting'
import { touch } from '@wuxin/service/life/touch'
import { PlanSchema } from './plan.table.ts'

/** A plan (巡查计划): who walks which route, how often. Its methods throw an error of `PatrolErrors` before they change anything. */
export class Plan extends PlanSchema.class implements Timetable {
  /** Another team or timetable, from now on. Throws PLAN_OVER. */
  amend({ team, rhythm, on, begins, ends, from, to }: Told<typeof amendPlanInput>, now: Date): void {
    this.assertStands(dayOf(now))
    Object.assign(this, { team, rhythm, on, begins, ends, from, to })
    touch(this, now)
  }

  /** Ends it today, and why. Throws PLAN_OVER. */
  end(reason: string, now: Date): void {
    this.assertStands(dayOf(now))
    this.endedAt = now
    this.endedReason = reason
    touch(this, now)
  }

  /** Throws PLAN_OVER where it was ended, or its last day lies behind. */
  private assertStands(today: Day): void {
    if (this.endedAt !== null) throw patrolError('PLAN_OVER', { to: dayOf(this.endedAt) })
    if (this.to !== null && this.to < today) throw patrolError('PLAN_OVER', { to: this.to })
  }
}
PlanSchema.setClass(Plan)
