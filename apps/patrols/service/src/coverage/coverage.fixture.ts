import { randomUUID } from 'node:crypto'
import { county, monday } from '@wuxin/service/test-county'
import type { Work } from '@wuxin/service/work'
import { Checkpoint } from '../route/checkpoint.table.ts'
import { Route } from '../route/route.entity.ts'
import type { Shift } from '../shift/shift.entity.ts'
import { shiftWith } from '../shift/shift.fixture.ts'
import { CheckIn } from '../shift/shift.table.ts'
import { Team } from '../team/team.entity.ts'

/** A route that lies at a place and leads through others, with a checkpoint in each. */
export async function routeThrough(work: Work, area: string, places: readonly string[]): Promise<{ id: string; team: string; checkpoints: string[] }> {
  const base = { settingsVersion: 0, closedAt: null, closedReason: null, createdAt: monday, updatedAt: monday }
  const route = work.em.create(Route, { ...base, area, name: '夜间巡查线' })
  const team = work.em.create(Team, { ...base, area, name: '夜巡队', words: null })
  await work.em.flush()
  const checkpoints = places.map((place, index) =>
    work.em.create(Checkpoint, { area: place, route, position: index + 1, name: `${index + 1}号点`, placeKind: 'stairwell', spot: null, lng: 112.7, lat: 40, removedAt: null }))
  await work.em.flush()
  return { id: route.id, team: team.id, checkpoints: checkpoints.map(({ id }) => id) }
}

/** A shift on a route, with a check-in at each of these checkpoints. */
export async function walked(work: Work, route: Awaited<ReturnType<typeof routeThrough>>, over: Partial<Shift> = {}): Promise<Shift> {
  const { shift } = await shiftWith(work, { route: route.id, team: route.team, checkpoints: route.checkpoints, state: 'done', finishedAt: monday, closedAt: monday, ...over })
  for (const checkpoint of route.checkpoints) {
    work.em.persist(Object.assign(new CheckIn(), {
      id: randomUUID(), area: shift.area, shift, checkpoint, way: 'scanned', checklist: null, answers: [], reason: null, byId: 'member', by: '孙洁', phoneAt: monday, at: shift.finishedAt ?? monday, receivedAt: monday,
    }))
  }
  await work.em.flush()
  return shift
}

/** Empties what these tests count. */
export const emptied = `truncate shift, check_in, finding, hazard, route, checkpoint, plan, team, phone_queue, patrol_search cascade; update counter set last = 0 where county = '${county}'`
