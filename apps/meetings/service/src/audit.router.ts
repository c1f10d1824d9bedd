import { permissions } from '@wuxin/meetings/permissions'
import { auditCheck, auditList, auditQuery, auditRow, recordRef } from '@wuxin/platform/audit.schema'
import { auditSteps } from '@wuxin/service/audit-view'
import { procedures, router } from '@wuxin/service/procedure'
import { z } from 'zod'

const { permitted } = procedures(permissions)

/** 留痕: all changes for who audits the county, a record's own history for whoever sees the record. */
export const auditRouter = router({
  list: permitted('audit:view').input(auditQuery).output(auditList).query(({ ctx: { work }, input }) => auditSteps.list(work, input)),
  history: permitted('topic:list').input(recordRef).output(z.array(auditRow)).query(({ ctx: { work }, input }) => auditSteps.history(work, input)),
  verify: permitted('topic:list').input(recordRef).output(auditCheck).query(({ ctx: { work }, input }) => auditSteps.verify(work, input)),
})
