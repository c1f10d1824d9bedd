import { PlanSchema } from './plan.table.ts'

/** A plan (巡查计划): who walks which route, how often. */
export class Plan extends PlanSchema.class {}
PlanSchema.setClass(Plan)
