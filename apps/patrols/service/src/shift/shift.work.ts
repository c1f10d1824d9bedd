import { shiftDone } from '@wuxin/events/patrols'
import { timesOf } from '@wuxin/patrols/plan.rules'
import type { addShiftInput, assignShiftInput } from '@wuxin/patrols/shift.schema'
import { countyOf } from '@wuxin/platform/area'
import { DomainError } from '@wuxin/platform/error'
import { actingUnder } from '@wuxin/service/life/acting'
import { announce } from '@wuxin/service/life/steps'
import { load, loadLocked } from '@wuxin/service/load'
import { assertInScope, type Work } from '@wuxin/service/work'
import type { z } from 'zod'
import { actingOn, settings, type Acting } from '../patrols.work.ts'
import { Route } from '../route/route.entity.ts'
import type { Step } from '../step/step.table.ts'
import { Team } from '../team/team.entity.ts'
import { walkerName } from '../team/team.work.ts'
import { makeShift } from './making.work.ts'
import { noticesOf } from './shift-notice.rules.ts'
import { Shift } from './shift.entity.ts'

/** 临时巡查: a shift beside all plans. Throws NOT_FOUND, FORBIDDEN outside of the caller's places, ROUTE_CLOSED, TEAM_CLOSED, PERSON_UNKNOWN, and DATE_IN_PAST where it would be over already. */
export async function addShift(work: Work, { route: routeId, team: teamId, day, begins: from, ends: to, walkers }: z.output<typeof addShiftInput>): Promise<string> {
  const [route, team] = [await load(work, Route, routeId), await load(work, Team, teamId)]
  const { area } = route
  assertInScope(work, area)
  route.assertOpen()
  team.assertOpen()
  const directory = await work.directory(countyOf(area))
  for (const each of walkers) walkerName(directory, each)
  const { from: begins, to: ends } = timesOf(day, { begins: from, ends: to })
  if (ends <= work.now) throw new DomainError('DATE_IN_PAST', { date: day })
  const { version, values } = await settings.current(work, area)
  const by = await actingUnder(work, area, values)
  const { shift, line } = await makeShift(work, { area, route: route.id, team: team.id, plan: null, day, begins, ends, walkers, settingsVersion: version }, by)
  await tellOf(work, shift, line)
  return shift.id
}

/** Keeps a step on a shift and tells those whom it concerns; once it is done, whoever records service hears of it. */
export async function tellOf(work: Work, shift: Shift, taken: Step): Promise<void> {
  const { id, number, area, walkers, startedAt, begins, finishedAt } = shift
  await announce(work, shift, taken, noticesOf(shift, taken, await work.directory(countyOf(area))))
  if (taken.toState === 'done') await work.publish(shiftDone, { id, number, area, walkers, from: (startedAt ?? begins).toISOString(), to: (finishedAt ?? work.now).toISOString() })
}

/** Takes one step in the office on the version of a shift that the caller saw. Throws NOT_FOUND, VERSION_CONFLICT, and FORBIDDEN outside of the caller's places. */
export async function stepOn(work: Work, { id, version }: { id: string; version: number }, take: (shift: Shift, by: Acting) => Step): Promise<string> {
  const shift = await loadLocked(work, Shift, id, version)
  await tellOf(work, shift, take(shift, await actingOn(work, shift)))
  return id
}

/** Who walks it. Throws PERSON_UNKNOWN for somebody who does not walk, and what `stepOn` throws. */
export function assignShift(work: Work, input: z.output<typeof assignShiftInput>): Promise<string> {
  return stepOn(work, input, (shift, by) => shift.assign(input, input.walkers.map((each) => walkerName(by.directory, each)), by))
}
