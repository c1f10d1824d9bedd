import { patrolsRouter } from '@wuxin/patrols-service/router'
import { dayOf } from '@wuxin/platform/working-day'
import { sql } from 'kysely'
import type { PatrolPlan, PlannedHazard, PlannedRound, PlannedRoute, PlannedShift, PlannedStep, PlannedTeam } from '../patrols/patrol-plan.ts'
import { callAt } from './caller.ts'
import type { Deed } from './order.ts'
import { found, type PatrolLoad } from './patrol-load.ts'
import { makeShift, walkShift } from './patrol-shifts.ts'
import { seenIn, type Seen } from './seen.ts'

/** Everything of a plan that happens up to an instant, through the service's own procedures. */
export function patrolDeeds(plan: PatrolPlan, load: PatrolLoad, until: Date): Deed[] {
  const as = (by: string, at: Date) => patrolsRouter.createCaller(callAt(load.patrols, load.callerOf(by), at))
  const { lists, rules, routes, teams, rounds, shifts, hazards } = plan
  const all: Deed[] = [
    ...lists.map(({ by, at, given }): Deed => ({ at, of: `lists ${given.county}`, after: [], run: async () => void (await as(by, at).checklists.publish(given)) })),
    ...rules.map(({ by, at, given }): Deed => ({ at, of: `rules ${given.area}`, after: [], run: async () => void (await as(by, at).rules.add({ ...given, unit: given.unit && load.ids.unit(given.unit) })) })),
    ...routes.map((route): Deed => ({ at: route.at, of: route.key, after: [], run: () => lay(route, load) })),
    ...teams.map((team): Deed => ({ at: team.at, of: team.key, after: [], run: () => form(team, load) })),
    ...rounds.map((round): Deed => ({ at: round.at, of: round.key, after: [round.route, round.team, 'shift zuoyun'], run: () => begin(round, load) })),
    ...shifts.flatMap((shift) => shiftDeeds(shift, load)),
    ...hazards.flatMap((hazard) => hazardDeeds(hazard, load)),
  ]
  return all.filter(({ at }) => at <= until)
}

/** A shift gets its number in the order of its county, from whoever makes it or from its plan; what was found on it in the order of hazards. */
function shiftDeeds(shift: PlannedShift, load: PatrolLoad): Deed[] {
  const { key, county, route, of, walked } = shift
  const walking: Deed[] = walked ? [{ at: walked.sent, of: key, after: [`hazard ${county}`], run: () => walkShift(shift, load) }] : []
  if (!('plan' in of)) return [{ at: of.at, of: key, after: [route, `shift ${county}`], run: () => makeShift(shift, load) }, ...walking]
  return walked ? [{ at: walked.from, of: key, after: [route, of.plan], run: () => makeShift(shift, load) }, ...walking] : []
}

/** Lays a route, and prints its sheets. */
async function lay({ key, by, at, given }: PlannedRoute, load: PatrolLoad): Promise<void> {
  const caller = () => patrolsRouter.createCaller(callAt(load.patrols, load.callerOf(by), at)).routes
  const { id } = await caller().add(given)
  const { sheets } = await caller().sheets({ id })
  load.routes.set(key, { id, sheets })
}

async function form({ key, by, at, area, name, words, members }: PlannedTeam, load: PatrolLoad): Promise<void> {
  const caller = () => patrolsRouter.createCaller(callAt(load.patrols, load.callerOf(by), at)).teams
  let team = await caller().add({ area, name, words })
  for (const member of members) team = await caller().join({ ...member, id: team.id, version: team.version, person: member.person && load.ids.person(member.person), from: dayOf(at), to: null })
  load.teams.set(key, team.id)
}

async function begin({ key, by, at, route, team, given }: PlannedRound, load: PatrolLoad): Promise<void> {
  const caller = patrolsRouter.createCaller(callAt(load.patrols, load.callerOf(by), at))
  load.rounds.set(key, (await caller.plans.add({ route: found(load.routes, route).id, team: found(load.teams, team), ...given })).id)
}

/** A hazard's steps follow one another; it gets its number in the order of its county. */
function hazardDeeds(hazard: PlannedHazard, load: PatrolLoad): Deed[] {
  const { key, county, kind, area, from } = hazard
  const begun: Deed[] = 'by' in from
    ? [{
        at: from.at, of: key, after: [`hazard ${county}`], run: async () => {
          const { by, at, ...told } = from
          const { id, version } = await patrolsRouter.createCaller(callAt(load.patrols, load.callerOf(by), at)).hazards.report({ ...told, area, kind, photos: [await load.photo(kind, 'before', load.callerOf(by))] })
          load.hazards.set(key, { id, version })
        },
      }]
    : []
  // What was found on a shift is there once its phone was heard.
  const after = 'by' in from ? [] : [from.shift]
  return [...begun, ...hazard.steps.map((step): Deed => ({ at: step.at, of: key, after, run: () => take(hazard, step, load) }))]
}

async function take({ key, kind, from }: PlannedHazard, { call, by, at, given, shows }: PlannedStep, load: PatrolLoad): Promise<void> {
  const seen = load.hazards.get(key) ?? ('by' in from ? found(load.hazards, key) : await seenIn(load.patrols, 'hazard', sql`finding = ${found(load.findings, from.finding)}`))
  const steps = patrolsRouter.createCaller(callAt(load.patrols, load.callerOf(by), at)).hazards
  const unit = 'ownerUnit' in given && given.ownerUnit ? { ownerUnit: load.ids.unit(given.ownerUnit) } : {}
  const photos = shows ? { photos: [await load.photo(kind, shows, load.callerOf(by))] } : {}
  // The plan pairs each step with its own input.
  const { id, version } = await (steps[call] as (input: object) => Promise<Seen>)({ ...given, ...unit, ...photos, ...seen })
  load.hazards.set(key, { id, version })
}
