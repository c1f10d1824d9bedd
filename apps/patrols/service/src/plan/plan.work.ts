import { patrolError } from '@wuxin/patrols/patrols.schema'
import type { addPlanInput, amendPlanInput, endPlanInput } from '@wuxin/patrols/plan.schema'
import { doTermsOverlap } from '@wuxin/platform/post.rules'
import { load, loadLocked } from '@wuxin/service/load'
import { assertInScope, type Work } from '@wuxin/service/work'
import type { z } from 'zod'
import { actingOn, settings } from '../patrols.work.ts'
import { Route } from '../route/route.entity.ts'
import { Shift } from '../shift/shift.entity.ts'
import { Team } from '../team/team.entity.ts'
import { makeShifts } from './making.work.ts'
import { Plan } from './plan.entity.ts'

/** The team that a plan names, with its members. Throws NOT_FOUND, TEAM_CLOSED, and WALKER_MISSING where nobody who signs in is of it in these days. */
async function teamFor(work: Work, id: string, days: { from: string; to: string | null }): Promise<Team> {
  const team = await load(work, Team, id)
  team.assertOpen()
  await work.em.populate(team, ['members'])
  if (!team.members.getItems().some((each) => each.person !== null && doTermsOverlap(each, days))) throw patrolError('WALKER_MISSING', {})
  return team
}

/** Plans a route for a team, with the shifts of the next days. Throws NOT_FOUND, FORBIDDEN outside of the caller's places, ROUTE_CLOSED, and what `teamFor` throws. */
export async function addPlan(work: Work, input: z.output<typeof addPlanInput>): Promise<string> {
  const route = await load(work, Route, input.route)
  assertInScope(work, route.area)
  route.assertOpen()
  await teamFor(work, input.team, input)
  const { version: settingsVersion } = await settings.current(work, route.area)
  const plan = work.em.create(Plan, { ...input, area: route.area, settingsVersion, madeUntil: null, endedAt: null, endedReason: null, createdAt: work.now, updatedAt: work.now })
  await work.em.flush()
  await makeShifts(work, plan)
  return plan.id
}

/** The version of a plan that the caller saw. Throws NOT_FOUND, VERSION_CONFLICT, and FORBIDDEN outside of the caller's places. */
async function ownPlan(work: Work, { id, version }: { id: string; version: number }): Promise<Plan> {
  const plan = await loadLocked(work, Plan, id, version)
  assertInScope(work, plan.area)
  return plan
}

/** Another team or timetable: shifts that are ahead follow it. Throws PLAN_OVER, and what `teamFor` throws. */
export async function amendPlan(work: Work, input: z.output<typeof amendPlanInput>): Promise<string> {
  const plan = await ownPlan(work, input)
  await teamFor(work, input.team, input)
  plan.amend(input, work.now)
  await makeShifts(work, plan)
  return plan.id
}

/** Ends a plan; its shifts ahead are cancelled for the same reason. Throws PLAN_OVER. */
export async function endPlan(work: Work, input: z.output<typeof endPlanInput>): Promise<string> {
  const plan = await ownPlan(work, input)
  await end(work, plan, input.reason)
  return plan.id
}

async function end(work: Work, plan: Plan, reason: string): Promise<void> {
  plan.end(reason, work.now)
  for (const shift of await work.em.find(Shift, { plan: plan.id, state: 'planned', begins: { $gt: work.now } })) work.em.persist(shift.callOff(reason, await actingOn(work, shift)))
  await work.em.flush()
}

/** Those of a route or team that are not over. Whoever may change a place's route or team may change what is planned with it. */
const plansOf = (work: Work, of: { route: string } | { team: string }): Promise<Plan[]> => work.em.find(Plan, { ...of, endedAt: null }, { orderBy: { id: 'asc' } })

/** Ends all plans of a route or team that is no more. */
export async function endPlansOf(work: Work, of: { route: string } | { team: string }, reason: string): Promise<void> {
  for (const plan of await plansOf(work, of)) await end(work, plan, reason)
}

/** The shifts ahead follow a route or team that was changed. */
export async function renewPlansOf(work: Work, of: { route: string } | { team: string }): Promise<void> {
  for (const plan of await plansOf(work, of)) await makeShifts(work, plan)
}
