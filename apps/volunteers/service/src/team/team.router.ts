import { byId } from '@wuxin/platform/input.schema'
import { procedures, router } from '@wuxin/service/procedure'
import { permissions } from '@wuxin/volunteers/permissions'
import { addTeamInput, amendTeamInput, closeTeamInput, joinTeamInput, leaveTeamInput, teamList, teamListInput, teamRecord } from '@wuxin/volunteers/team.schema'
import { listTeams, teamView } from './team.queries.ts'
import { changeTeam, formedTeam, joinTeam } from './team.work.ts'

const { countywide } = procedures(permissions)

/** The five-colour teams (五色队) and their members, who may be registered elsewhere in the county; whoever changes one gets it as it is now. */
export const teamRouter = router({
  list: countywide('team:list').input(teamListInput).output(teamList)
    .query(({ ctx: { work }, input }) => listTeams(work, input)),
  get: countywide('team:list').input(byId).output(teamRecord)
    .query(({ ctx: { work }, input }) => teamView(work, input.id)),
  add: countywide('team:edit').input(addTeamInput).output(teamRecord)
    .mutation(async ({ ctx: { work }, input }) => teamView(work, (await formedTeam(work, input)).id)),
  amend: countywide('team:edit').input(amendTeamInput).output(teamRecord)
    .mutation(async ({ ctx: { work }, input }) => teamView(work, await changeTeam(work, input, (team, now) => team.amend(input, now)))),
  close: countywide('team:edit').input(closeTeamInput).output(teamRecord)
    .mutation(async ({ ctx: { work }, input }) => teamView(work, await changeTeam(work, input, (team, now) => team.close(input, now)))),
  join: countywide('team:edit').input(joinTeamInput).output(teamRecord)
    .mutation(async ({ ctx: { work }, input }) => teamView(work, await joinTeam(work, input))),
  leave: countywide('team:edit').input(leaveTeamInput).output(teamRecord)
    .mutation(async ({ ctx: { work }, input }) => teamView(work, await changeTeam(work, input, (team, now) => team.leave(input, now)))),
})
