import { holdersOf } from '../people.ts'

/** The parties of a compound's meeting, in the order of the settings, with the role by which each sits there. */
export const parties = { branch: 'branch_secretary', owners_committee: 'committee_member', property: 'property_manager', enforcement: 'enforcement_officer', police: 'police_officer', community: 'community_worker' } as const
export type Party = keyof typeof parties

/** Those who send word that they do not come, with why: whole parties, and one of the community's four workers, who stays in the office. */
export function excusedAt(area: string, away: readonly Party[], turn: number): Record<string, string> {
  const workers = holdersOf(parties.community, area)
  const stays = workers[turn % workers.length]
  const parted = away.flatMap((party) => holdersOf(parties[party], area)).map(({ name }) => [name, '另有执勤任务'])
  return Object.fromEntries([...parted, ...(stays ? [[stays.name, '社区值班']] : [])])
}
