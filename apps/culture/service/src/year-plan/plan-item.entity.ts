import { planItemLifecycle, planItemRules, type PlanItemAction, type PlanItemState } from '@wuxin/culture/year-plan.rules'
import type { amendPlanItemInput } from '@wuxin/culture/year-plan.schema'
import type { Told } from '@wuxin/service/life/acting'
import type { Way } from '@wuxin/service/life/steps'
import type { Acting } from '../culture.work.ts'
import type { Step } from '../step/step.table.ts'
import { lineOf, take } from '../step/step.work.ts'
import { PlanItemSchema } from './plan-item.table.ts'

const way = { record: 'PlanItem', lifecycle: planItemLifecycle } as const satisfies Way<PlanItemState, PlanItemAction>

/** What an item says: the year is its day's. */
export const saidOf = ({ unit, day, ...said }: Told<typeof amendPlanItemInput>) => ({ ...said, day, unit, year: Number(day.slice(0, 4)), units: unit === null ? [] : [unit] })

/** An item of the year plan (年度计划): its methods throw TRANSITION_NOT_ALLOWED or FORBIDDEN before they change anything. */
export class PlanItem extends PlanItemSchema.class {
  /** The first line of its history. */
  add(by: Acting): Step {
    return lineOf('PlanItem', this, by, { action: 'add', from: this.state })
  }

  amend(said: Told<typeof amendPlanItemInput>, by: Acting): Step {
    this.assertMayDo('amend', by)
    Object.assign(this, saidOf(said))
    return take(way, this, 'amend', by)
  }

  /** An event was made of it. */
  draft({ id, number }: { id: string; number: string }, by: Acting): Step {
    this.assertMayDo('draft', by)
    this.event = id
    return take(way, this, 'draft', by, { params: { number } })
  }

  /** 不办, and why. */
  drop(reason: string, by: Acting): Step {
    this.assertMayDo('drop', by)
    this.reason = reason
    return take(way, this, 'drop', by, { words: reason })
  }

  /** 恢复. */
  restore(by: Acting): Step {
    this.assertMayDo('restore', by)
    this.reason = null
    return take(way, this, 'restore', by)
  }

  /** Its event was cancelled, and why: it is to be made again. */
  release(reason: string, by: Acting): Step {
    this.event = null
    return take(way, this, 'release', by, { words: reason })
  }

  private assertMayDo(action: PlanItemAction, by: Acting): void {
    planItemRules.assertMayDo(action, this, by.caller)
  }
}
PlanItemSchema.setClass(PlanItem)
