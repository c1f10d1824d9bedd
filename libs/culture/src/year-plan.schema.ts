import { areaCode } from '@wuxin/platform/area'
import { errorsOf } from '@wuxin/platform/error'
import { reason, reasonStep, step, title, unitId } from '@wuxin/platform/input.schema'
import { instant, named, placeView } from '@wuxin/platform/view.schema'
import { recordDay } from '@wuxin/platform/working-day'
import { z } from 'zod'
import { eventKinds } from './event-kind.schema.ts'
import { occasionView } from './occasion.schema.ts'
import { planItemLines, planItemStates } from './year-plan.rules.ts'
import { lineView } from '@wuxin/platform/view.schema'

/** Rules that a step on the year plan can break, with what the text about it says. */
export interface PlanItemErrors {
  /** Its event would lie in the past. */
  PLAN_DAY_PAST: { day: string }
  /** Last year has nothing that this year has not. */
  PLAN_NOTHING_TO_COPY: { year: number }
}

/** An error of the year plan with the parameters that belong to its code. */
export const planItemError = errorsOf<PlanItemErrors>()

const item = {
  day: recordDay,
  /** An occasion of the year by its key; null for any other day. */
  occasion: z.string().trim().min(1).max(20).nullable().default(null),
  kind: z.enum(eventKinds), title,
  /** The unit that sees to it; whoever convenes at the place where none is named. */
  unit: unitId.nullable().default(null), note: reason.nullable().default(null),
} as const

/** 排入计划: something on a day of the year. */
export const addPlanItemInput = z.object({ area: areaCode, ...item })
/** 修改. */
export const amendPlanItemInput = step.extend(item)
/** 不办: why. */
export const dropPlanItemInput = reasonStep
/** 恢复, 生成活动: one click. */
export const planItemStep = step
/** 照上年排: takes over what the year before had at a place. */
export const copyYearInput = z.object({ area: areaCode, year: z.int().min(2000).max(2100) })
/** How many items came over. */
export const copiedYear = z.object({ count: z.int() })

/** A year of a place, with what places above and below it plan. */
export const yearInput = z.object({ year: z.int().min(2000).max(2100), area: areaCode.optional() })
/** An item as the year shows it; its event once there is one. */
export const planItemView = z.object({
  id: z.uuid(), version: z.int(), area: areaCode, place: placeView, day: z.iso.date(), occasion: z.string().nullable(), kind: z.enum(eventKinds), title: z.string(), unit: named.nullable(), note: z.string().nullable(),
  state: z.enum(planItemStates), reason: z.string().nullable(), event: z.object({ id: z.uuid(), number: z.string(), title: z.string(), state: z.string() }).nullable(),
})
export type PlanItemView = z.infer<typeof planItemView>
/** An item with its history. */
export const planItemRecord = planItemView.extend({ units: z.array(z.string()), steps: z.array(lineView(planItemLines)) })
export type PlanItemRecord = z.infer<typeof planItemRecord>
/** The year: its occasions, and what is planned. */
export const yearView = z.object({ occasions: z.array(occasionView), items: z.array(planItemView), asOf: instant })
export type YearView = z.infer<typeof yearView>
