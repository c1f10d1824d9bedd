import { procedures, router } from '@wuxin/service/procedure'
import { buildingsInput, buildingTable, endShareInput, gapList, gapListInput, logBuildingVisitInput, ownBuildings, shareBuildingsInput, visitList, visitListInput } from '@wuxin/volunteers/building.schema'
import { permissions } from '@wuxin/volunteers/permissions'
import { gapsIn, listVisits, ownOf, tableOf } from './building.queries.ts'
import { endShare, logVisit, share } from './building.work.ts'

const { countywide } = procedures(permissions)
// Members are registered at their community, grid workers hold their post below the compound: each place is asked for by itself.
const seeing = countywide('building:list')

/** Buildings divided among members (分片包楼), those that nobody has, and visits to them. */
export const buildingRouter = router({
  table: seeing.input(buildingsInput).output(buildingTable)
    .query(({ ctx: { work }, input }) => tableOf(work, input)),
  gaps: seeing.input(gapListInput).output(gapList)
    .query(({ ctx: { work }, input }) => gapsIn(work, input)),
  visits: seeing.input(visitListInput).output(visitList)
    .query(({ ctx: { work }, input }) => listVisits(work, input)),
  own: countywide('building:visit').output(ownBuildings)
    .query(({ ctx: { work } }) => ownOf(work)),
  share: countywide('building:edit').input(shareBuildingsInput).output(buildingTable)
    .mutation(async ({ ctx: { work }, input }) => {
      await share(work, input)
      return tableOf(work, { area: input.area })
    }),
  endShare: countywide('building:edit').input(endShareInput).output(buildingTable)
    .mutation(async ({ ctx: { work }, input }) => tableOf(work, { area: (await endShare(work, input)).area })),
  logVisit: countywide('building:visit').input(logBuildingVisitInput).output(buildingTable)
    .mutation(async ({ ctx: { work }, input }) => {
      await logVisit(work, input)
      await work.em.flush()
      return tableOf(work, { area: input.area })
    }),
})
