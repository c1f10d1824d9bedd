import { auditCheck, auditList, auditQuery, auditRow, recordRef } from '@wuxin/platform/audit.schema'
import { platformPermissions } from '@wuxin/platform/permissions'
import { auditSteps } from '@wuxin/service/audit-view'
import { procedures, router } from '@wuxin/service/procedure'
import { z } from 'zod'

const { permitted, staff } = procedures(platformPermissions)

export const auditRouter = router({
  list: permitted('audit:view').input(auditQuery).output(auditList).query(({ ctx: { work }, input }) => auditSteps.list(work, input)),
  history: staff.input(recordRef).output(z.array(auditRow)).query(({ ctx: { work }, input }) => auditSteps.history(work, input)),
  verify: staff.input(recordRef).output(auditCheck).query(({ ctx: { work }, input }) => auditSteps.verify(work, input)),
})
