import { permissions } from '@wuxin/feedback/permissions'
import { auditCheck, auditList, auditQuery, auditRow, recordRef } from '@wuxin/platform/audit.schema'
import { auditSteps } from '@wuxin/service/audit-view'
import { procedures, router } from '@wuxin/service/procedure'
import { z } from 'zod'

const { permitted } = procedures(permissions)

/** 留痕: all changes for who audits the county, a case's own history for whoever sees the case. */
export const auditRouter = router({
  list: permitted('audit:view').input(auditQuery).output(auditList).query(({ ctx: { work }, input }) => auditSteps.list(work, input)),
  history: permitted('case:list').input(recordRef).output(z.array(auditRow)).query(({ ctx: { work }, input }) => auditSteps.history(work, input)),
  verify: permitted('case:list').input(recordRef).output(auditCheck).query(({ ctx: { work }, input }) => auditSteps.verify(work, input)),
})
