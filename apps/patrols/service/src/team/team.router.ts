import { permissions } from '@wuxin/patrols/permissions'
import { addTeamInput, amendTeamInput, closeTeamInput, joinTeamInput, leaveTeamInput, teamList, teamListInput, teamRecord } from '@wuxin/patrols/team.schema'
import { byId } from '@wuxin/platform/input.schema'
import { procedures, router } from '@wuxin/service/procedure'
import { closeTeam, joinTeam, leaveTeam } from '../following.work.ts'
import { listTeams, teamPage } from './team.queries.ts'
import { changeTeam, formTeam } from './team.work.ts'

const { countywide } = procedures(permissions)

/** Patrol teams (巡查队) and their members; whoever changes one gets it as it is now. */
export const teamRouter = router({
  list: countywide('team:list').input(teamListInput).output(teamList)
    .query(({ ctx: { work }, input }) => listTeams(work, input)),
  get: countywide('team:list').input(byId).output(teamRecord)
    .query(({ ctx: { work }, input }) => teamPage(work, input.id)),
  add: countywide('team:edit').input(addTeamInput).output(teamRecord)
    .mutation(async ({ ctx: { work }, input }) => teamPage(work, await formTeam(work, input))),
  amend: countywide('team:edit').input(amendTeamInput).output(teamRecord)
    .mutation(async ({ ctx: { work }, input }) => teamPage(work, await changeTeam(work, input, (team, now) => team.amend(input, now)))),
  close: countywide('team:edit').input(closeTeamInput).output(teamRecord)
    .mutation(async ({ ctx: { work }, input }) => teamPage(work, await closeTeam(work, input))),
  join: countywide('team:edit').input(joinTeamInput).output(teamRecord)
    .mutation(async ({ ctx: { work }, input }) => teamPage(work, await joinTeam(work, input))),
  leave: countywide('team:edit').input(leaveTeamInput).output(teamRecord)
    .mutation(async ({ ctx: { work }, input }) => teamPage(work, await leaveTeam(work, input))),
})
