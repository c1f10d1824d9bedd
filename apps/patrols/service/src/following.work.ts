import type { amendRouteInput, closeRouteInput } from '@wuxin/patrols/route.schema'
import type { closeTeamInput, joinTeamInput, leaveTeamInput } from '@wuxin/patrols/team.schema'
import type { Work } from '@wuxin/service/work'
import type { z } from 'zod'
import { endPlansOf, renewPlansOf } from './plan/plan.work.ts'
import * as routes from './route/route.work.ts'
import * as teams from './team/team.work.ts'

/** Changes a route; shifts from tomorrow on walk it so. */
export async function amendRoute(work: Work, input: z.output<typeof amendRouteInput>): Promise<string> {
  const route = await routes.amendRoute(work, input)
  await renewPlansOf(work, { route })
  return route
}

/** Closes a route; plans for it end, for the same reason. */
export async function closeRoute(work: Work, input: z.output<typeof closeRouteInput>): Promise<string> {
  const route = await routes.closeRoute(work, input)
  await endPlansOf(work, { route }, input.reason)
  return route
}

/** Takes somebody into a team; shifts from tomorrow on are walked by those who are in it then. */
export async function joinTeam(work: Work, input: z.output<typeof joinTeamInput>): Promise<string> {
  const team = await teams.joinTeam(work, input)
  await renewPlansOf(work, { team })
  return team
}

/** Ends a membership; shifts ahead follow. */
export async function leaveTeam(work: Work, input: z.output<typeof leaveTeamInput>): Promise<string> {
  const team = await teams.changeTeam(work, input, (each, now) => each.leave(input, now))
  await renewPlansOf(work, { team })
  return team
}

/** Disbands a team; plans that name it end, for the same reason. */
export async function closeTeam(work: Work, input: z.output<typeof closeTeamInput>): Promise<string> {
  const team = await teams.changeTeam(work, input, (each, now) => each.close(input, now))
  await endPlansOf(work, { team }, input.reason)
  return team
}
