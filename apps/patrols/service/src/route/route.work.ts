import type { addRouteInput, amendRouteInput, closeRouteInput, renewCodeInput } from '@wuxin/patrols/route.schema'
import { countyOf } from '@wuxin/platform/area'
import { touch } from '@wuxin/service/life/touch'
import { loadLocked } from '@wuxin/service/load'
import { assertInScope, type Work } from '@wuxin/service/work'
import type { z } from 'zod'
import { settings } from '../patrols.work.ts'
import { searched } from '../search.queries.ts'
import { layCheckpoints, renewCode as renew } from './checkpoint.work.ts'
import { Route } from './route.entity.ts'

/** Lays a route. Throws PLACE_UNKNOWN, FORBIDDEN outside of the caller's places, CHECKPOINT_ELSEWHERE and CHECKPOINT_TWICE. */
export async function addRoute(work: Work, { area, name, checkpoints }: z.output<typeof addRouteInput>): Promise<string> {
  const directory = await work.directory(countyOf(area))
  directory.area(area)
  assertInScope(work, area)
  const { version: settingsVersion } = await settings.current(work, area)
  const route = work.em.create(Route, { area, name, settingsVersion, closedAt: null, closedReason: null, createdAt: work.now, updatedAt: work.now })
  await work.em.flush()
  await layCheckpoints(work, route, checkpoints, directory)
  return keepFindable(work, route)
}

/** Makes a route findable by its name, checkpoints and place. */
async function keepFindable(work: Work, { id, area, name }: Route): Promise<string> {
  await work.em.flush()
  const directory = await work.directory(countyOf(area))
  await searched.keep(work, { id, area, words: [name, directory.path(area)] }, { kind: 'route' })
  return id
}

/** The version of a route that the caller saw, nobody else changing it meanwhile. Throws NOT_FOUND, VERSION_CONFLICT, and FORBIDDEN outside of the caller's places. */
async function ownRoute(work: Work, { id, version }: { id: string; version: number }): Promise<Route> {
  const route = await loadLocked(work, Route, id, version)
  assertInScope(work, route.area)
  return route
}

/** Another name, other checkpoints. Throws ROUTE_CLOSED, and what `addRoute` throws. */
export async function amendRoute(work: Work, { name, checkpoints, ...seen }: z.output<typeof amendRouteInput>): Promise<string> {
  const route = await ownRoute(work, seen)
  route.amend(name, work.now)
  await layCheckpoints(work, route, checkpoints, await work.directory(countyOf(route.area)))
  return keepFindable(work, route)
}

/** 停用. Throws ROUTE_CLOSED. */
export async function closeRoute(work: Work, input: z.output<typeof closeRouteInput>): Promise<string> {
  const route = await ownRoute(work, input)
  route.close(input, work.now)
  await work.em.flush()
  return route.id
}

/** Another code for one of its checkpoints. Throws ROUTE_CLOSED and NOT_FOUND. */
export async function renewCode(work: Work, input: z.output<typeof renewCodeInput>): Promise<string> {
  const route = await ownRoute(work, input)
  route.assertOpen()
  await renew(work, route, input)
  touch(route, work.now)
  await work.em.flush()
  return route.id
}
