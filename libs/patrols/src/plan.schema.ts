import { z } from 'zod'
import { differs, isTermOrdered, reasonStep, span, step, term, termOrder, timeOfDay } from '@wuxin/platform/input.schema'
import { listOf, listQuery } from '@wuxin/platform/list'
import { named, placeView, standing } from '@wuxin/platform/view.schema'
import { dayChoices } from './plan.rules.ts'

const some = (most: number) => z.array(z.int().min(1).max(most)).min(1).max(most).refine((all) => differs(all.map(String)), { error: 'DAY_TWICE' })
/** How often. */
export const rhythm = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('daily'), every: z.int().min(1).max(90) }),
  z.object({ kind: z.literal('weekly'), weekdays: some(7) }),
  z.object({ kind: z.literal('monthly'), days: some(31) }),
])

const timetable = { rhythm, on: z.enum(dayChoices).default('all'), begins: timeOfDay, ends: timeOfDay, ...term } as const

/** A plan (巡查计划): who walks which route, how often. It stands at the route's place; ROUTE_CLOSED, TEAM_CLOSED. */
export const addPlanInput = z.object({ route: z.uuid(), team: z.uuid(), ...timetable }).refine(isTermOrdered, termOrder)
/** From now on otherwise: shifts that are planned and not begun are made anew. */
export const amendPlanInput = step.extend({ team: z.uuid(), ...timetable }).refine(isTermOrdered, termOrder)
/** Ends it today; shifts ahead are cancelled with its reason. */
export const endPlanInput = reasonStep
/** The days that a plan would ask for, before it is kept. */
export const previewPlanInput = z.object({ county: z.string().regex(/^\d{6}$/), ...timetable }).refine(isTermOrdered, termOrder)
/** The next days, at most forty, and how many there are within a year. */
export const planPreview = z.object({ days: z.array(z.iso.date()).max(40), inYear: z.int() })

/** Sorted by place, or the next shift. */
export const planListInput = listQuery(['area', 'nextOn']).extend({ ...span, team: z.uuid().optional(), route: z.uuid().optional(), ended: z.boolean().default(false) })
export type PlanListInput = z.output<typeof planListInput>
/** One row of the list of plans. */
export const planRow = z.object({
  id: z.uuid(), version: z.int(), route: named, team: named, place: placeView, ...timetable, from: z.iso.date(), to: z.iso.date().nullable(), on: z.enum(dayChoices),
  nextOn: z.iso.date().nullable(), done: z.int(), missed: z.int(), ended: z.boolean(),
})
export type PlanRow = z.infer<typeof planRow>
/** A page of plans. */
export const planList = listOf(planRow)
/** A plan as its page shows it. */
export const planRecord = planRow.extend({ ...standing, endedReason: z.string().nullable() })
export type PlanRecord = z.infer<typeof planRecord>
