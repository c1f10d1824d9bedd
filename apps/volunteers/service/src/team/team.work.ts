import { countyOf } from '@wuxin/platform/area'
import { dayOf } from '@wuxin/platform/working-day'
import { loadLocked } from '@wuxin/service/load'
import { assertInScope, inTurn, type Work } from '@wuxin/service/work'
import type { addTeamInput, joinTeamInput } from '@wuxin/volunteers/team.schema'
import { volunteerError } from '@wuxin/volunteers/volunteers.schema'
import type { z } from 'zod'
import { searched } from '../search.queries.ts'
import { servingVolunteer } from '../volunteer/volunteer.work.ts'
import { Team } from './team.entity.ts'

/** Forms a team. Throws PLACE_UNKNOWN, and TEAM_EXISTS where one of its colour stands at the place. */
export async function formedTeam(work: Work, { area, colour, name, words }: z.output<typeof addTeamInput>): Promise<Team> {
  const directory = await work.directory(countyOf(area))
  directory.area(area)
  assertInScope(work, area)
  await inTurn(work, 'team', area)
  if ((await work.em.count(Team, { area, colour, closedAt: null })) > 0) throw volunteerError('TEAM_EXISTS', { colour, area })
  const team = work.em.create(Team, { area, colour, name, words, closedAt: null, closedReason: null, createdAt: work.now, updatedAt: work.now })
  await indexTeam(work, team)
  return team
}

/** Makes a team findable by its name and place. */
async function indexTeam(work: Work, { id, area, name }: Team): Promise<void> {
  await work.em.flush()
  const directory = await work.directory(countyOf(area))
  await searched.keep(work, { id, area, words: [name, directory.path(area)] }, { kind: 'team' })
}

/** Changes the version of a team that the caller saw, with its members at hand. Throws FORBIDDEN where it lies outside of the caller's places. */
export async function changeTeam(work: Work, { id, version }: { id: string; version: number }, change: (team: Team, now: Date) => void): Promise<string> {
  const team = await loadLocked(work, Team, id, version)
  assertInScope(work, team.area)
  await work.em.populate(team, ['members'])
  change(team, work.now)
  await indexTeam(work, team)
  return team.id
}

/** Takes a volunteer into a team, who may serve on the day that it begins or, where that lies behind, today. Throws what `servingVolunteer` throws. */
export async function joinTeam(work: Work, input: z.output<typeof joinTeamInput>): Promise<string> {
  const today = dayOf(work.now)
  await servingVolunteer(work, input.volunteer, input.from > today ? input.from : today)
  return changeTeam(work, input, (team, now) => team.join(input, now))
}
