import { coverageInput, coverageList } from '@wuxin/patrols/coverage.schema'
import { permissions } from '@wuxin/patrols/permissions'
import { procedures, router } from '@wuxin/service/procedure'
import { listCoverage } from './coverage.queries.ts'

const { countywide } = procedures(permissions)

/** Which compounds were inspected (覆盖情况). Countywide, since a shift that leads through several compounds lies above each of them; asked for by the caller's scope. */
export const coverageRouter = router({
  list: countywide('coverage:list').input(coverageInput).output(coverageList).query(({ ctx: { work }, input }) => listCoverage(work, input)),
})
