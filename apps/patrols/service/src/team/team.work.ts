import type { addTeamInput, joinTeamInput } from '@wuxin/patrols/team.schema'
import { permissions } from '@wuxin/patrols/permissions'
import { countyOf } from '@wuxin/platform/area'
import { DomainError } from '@wuxin/platform/error'
import type { Role } from '@wuxin/platform/role'
import type { Directory } from '@wuxin/service/directory'
import { loadLocked } from '@wuxin/service/load'
import { assertInScope, type Work } from '@wuxin/service/work'
import type { z } from 'zod'
import { settings } from '../patrols.work.ts'
import { searched } from '../search.queries.ts'
import { Team } from './team.entity.ts'

/** Forms a team. Throws PLACE_UNKNOWN, and FORBIDDEN outside of the caller's places. */
export async function formTeam(work: Work, { area, name, words }: z.output<typeof addTeamInput>): Promise<string> {
  const directory = await work.directory(countyOf(area))
  directory.area(area)
  assertInScope(work, area)
  const { version: settingsVersion } = await settings.current(work, area)
  const team = work.em.create(Team, { area, name, words, settingsVersion, closedAt: null, closedReason: null, createdAt: work.now, updatedAt: work.now })
  await indexTeam(work, team)
  return team.id
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

/** Takes somebody in: an account under its own name. Throws PERSON_UNKNOWN where the county has nobody of that account who walks. */
export async function joinTeam(work: Work, { person, name, position, from, to, ...seen }: z.output<typeof joinTeamInput>): Promise<string> {
  const directory = await work.directory(countyOf(work.scope[0]?.area ?? ''))
  const joining = { person, name: person === null ? name : walkerName(directory, person), position, from, to }
  return changeTeam(work, seen, (team, now) => team.join(joining, now))
}

const walking: readonly Role[] = permissions['shift:walk']

/** What somebody is called who may walk; null for whoever may not. */
export const nameOfWalker = (directory: Directory, person: string): string | null => directory.postsOf(person).find(({ role }) => walking.includes(role))?.name ?? null

/** The same. Throws PERSON_UNKNOWN. */
export function walkerName(directory: Directory, person: string): string {
  const name = nameOfWalker(directory, person)
  if (name === null) throw new DomainError('PERSON_UNKNOWN', { id: person })
  return name
}
