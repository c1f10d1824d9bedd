import { leaderList, leadersQuery } from '@wuxin/platform/leader.schema'
import { platformPermissions } from '@wuxin/platform/permissions'
import { procedures, router } from '@wuxin/service/procedure'
import { listLeaders } from './leader.queries.ts'

const { countywide } = procedures(platformPermissions)

/** Leaders bound to places (包抓): they are bound and released as posts are given and ended. */
export const leaderRouter = router({
  list: countywide('person:list').input(leadersQuery).output(leaderList).query(({ ctx: { work }, input }) => listLeaders(work, input)),
})
