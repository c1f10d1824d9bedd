import { amendFindingInput, findingView } from '@wuxin/patrols/finding.schema'
import { permissions } from '@wuxin/patrols/permissions'
import { procedures, router } from '@wuxin/service/procedure'
import { amendFinding } from './finding.work.ts'

const { countywide } = procedures(permissions)

/** Findings (发现问题) as the office puts them right. */
export const findingRouter = router({
  /** Countywide because the shift may be of a wider place than what was found on it. */
  amend: countywide('hazard:grade').input(amendFindingInput).output(findingView).mutation(({ ctx: { work }, input }) => amendFinding(work, input)),
})
