import { plannedDays, timesOf } from '@wuxin/patrols/plan.rules'
import { countyOf } from '@wuxin/platform/area'
import { dayOf, type Day } from '@wuxin/platform/working-day'
import { actingUnder } from '@wuxin/service/life/acting'
import type { Work } from '@wuxin/service/work'
import { settings, type Acting } from '../patrols.work.ts'
import { makeShift, walkedOf } from '../shift/making.work.ts'
import { Shift } from '../shift/shift.entity.ts'
import { Step } from '../step/step.table.ts'
import { Team } from '../team/team.entity.ts'
import type { Plan } from './plan.entity.ts'

const DAY = 86_400_000

/**
 * Makes the shifts that a plan asks for within the days ahead, renews those that are there and were not begun, and drops those that it asks for
 * no more. A day on which somebody cancelled it stays without one. However often it runs, a day has one shift; the plan's row is held meanwhile.
 */
export async function makeShifts(work: Work, plan: Plan): Promise<void> {
  const { version, values } = await settings.current(work, plan.area)
  const by = await actingUnder(work, plan.area, values)
  const today = dayOf(work.now)
  const until = dayOf(new Date(work.now.getTime() + values.planAhead * DAY))
  const wanted = plan.endedAt === null ? plannedDays(plan, today, until, (await work.directory(countyOf(plan.area))).calendar) : []
  const there = await work.em.find(Shift, { plan: plan.id, day: { $gte: today } })
  await renew(work, there.filter(({ state, day }) => state === 'planned' && day > today), { plan, wanted, by })
  const taken = new Set(there.flatMap(({ plan: of, day }) => (of === plan.id ? [day] : [])))
  for (const day of wanted.filter((each) => !taken.has(each) && timesOf(each, plan).from > work.now)) {
    await makeShift(work, { area: plan.area, route: plan.route, team: plan.team, plan: plan.id, day, ...spanOf(day, plan), walkers: null, settingsVersion: version }, by)
  }
  plan.madeUntil = until
  await work.em.flush()
}

const spanOf = (day: Day, plan: Plan) => {
  const { from: begins, to: ends } = timesOf(day, plan)
  return { begins, ends }
}

/** Shifts of later days become what the plan says now. Whoever was put on one by hand stays, as long as it is the same team's. */
async function renew(work: Work, shifts: readonly Shift[], { plan, wanted, by }: { plan: Plan; wanted: readonly Day[]; by: Acting }): Promise<void> {
  const asked = await work.em.find(Step, { recordId: { $in: shifts.map(({ id }) => id) }, action: 'assign' })
  const byHand = new Set(asked.map(({ recordId }) => recordId))
  const team = await work.em.findOneOrFail(Team, { id: plan.team }, { populate: ['members'] })
  const walked = await walkedOf(work, plan)
  for (const shift of shifts) {
    if (!wanted.includes(shift.day)) {
      work.em.persist(shift.drop(by))
      continue
    }
    const walkers = byHand.has(shift.id) && shift.team === plan.team ? shift.walkers : team.walkersOn(shift.day)
    Object.assign(shift, { ...walked, ...spanOf(shift.day, plan), team: plan.team })
    shift.giveTo(walkers)
    shift.timed(by)
  }
}
