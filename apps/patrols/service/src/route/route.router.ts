import { permissions } from '@wuxin/patrols/permissions'
import { addRouteInput, amendRouteInput, closeRouteInput, renewCodeInput, routeList, routeListInput, routeRecord, sheetInput, sheetView } from '@wuxin/patrols/route.schema'
import { byId } from '@wuxin/platform/input.schema'
import { procedures, router } from '@wuxin/service/procedure'
import { amendRoute, closeRoute } from '../following.work.ts'
import { listRoutes, routePage, sheetsOf } from './route.queries.ts'
import { addRoute, renewCode } from './route.work.ts'

const { countywide } = procedures(permissions)

/** Routes (路线), their checkpoints, and the sheets with their codes; whoever changes a route gets it as it is now. */
export const routeRouter = router({
  list: countywide('route:list').input(routeListInput).output(routeList)
    .query(({ ctx: { work }, input }) => listRoutes(work, input)),
  get: countywide('route:list').input(byId).output(routeRecord)
    .query(({ ctx: { work }, input }) => routePage(work, input.id)),
  add: countywide('route:edit').input(addRouteInput).output(routeRecord)
    .mutation(async ({ ctx: { work }, input }) => routePage(work, await addRoute(work, input))),
  amend: countywide('route:edit').input(amendRouteInput).output(routeRecord)
    .mutation(async ({ ctx: { work }, input }) => routePage(work, await amendRoute(work, input))),
  close: countywide('route:edit').input(closeRouteInput).output(routeRecord)
    .mutation(async ({ ctx: { work }, input }) => routePage(work, await closeRoute(work, input))),
  renewCode: countywide('route:edit').input(renewCodeInput).output(routeRecord)
    .mutation(async ({ ctx: { work }, input }) => routePage(work, await renewCode(work, input))),
  sheets: countywide('route:edit').meta({ answerNotKept: true }).input(sheetInput).output(sheetView)
    .mutation(({ ctx: { work }, input }) => sheetsOf(work, input)),
})
