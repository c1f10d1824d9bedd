import { allianceList, allianceListInput, allianceRecord, amendAllianceInput, coverageInput, coverageView, endAllianceInput, pairInput } from '@wuxin/volunteers/alliance.schema'
import { permissions } from '@wuxin/volunteers/permissions'
import { byId } from '@wuxin/platform/input.schema'
import { procedures, router } from '@wuxin/service/procedure'
import { alliancePage, listAlliances } from './alliance.queries.ts'
import { amendAlliance, endAlliance, pair } from './alliance.work.ts'
import { coverageOf } from './coverage.queries.ts'

const { countywide } = procedures(permissions)

/** Pairings of units with communities (联盟结对), and who has nobody. */
export const allianceRouter = router({
  list: countywide('alliance:list').input(allianceListInput).output(allianceList)
    .query(({ ctx: { work }, input }) => listAlliances(work, input)),
  get: countywide('alliance:list').input(byId).output(allianceRecord)
    .query(({ ctx: { work }, input }) => alliancePage(work, input.id)),
  coverage: countywide('alliance:list').input(coverageInput).output(coverageView)
    .query(({ ctx: { work }, input }) => coverageOf(work, input)),
  pair: countywide('alliance:edit').input(pairInput).output(allianceRecord)
    .mutation(async ({ ctx: { work }, input }) => alliancePage(work, (await pair(work, input)).id)),
  amend: countywide('alliance:edit').input(amendAllianceInput).output(allianceRecord)
    .mutation(async ({ ctx: { work }, input }) => alliancePage(work, (await amendAlliance(work, input)).id)),
  end: countywide('alliance:edit').input(endAllianceInput).output(allianceRecord)
    .mutation(async ({ ctx: { work }, input }) => alliancePage(work, (await endAlliance(work, input)).id)),
})
