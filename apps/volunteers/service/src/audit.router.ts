import { auditCheck, auditList, auditQuery, auditRow, recordRef } from '@wuxin/platform/audit.schema'
import { auditSteps } from '@wuxin/service/audit-view'
import { procedures, router } from '@wuxin/service/procedure'
import { permissions } from '@wuxin/volunteers/permissions'
import { z } from 'zod'

const { permitted } = procedures(permissions)

/** Whose history is for those assigned alone, by a procedure of its own: a scope over the place does not open it. */
const confided = ['Household', 'Alarm']
const openRef = recordRef.refine(({ record }) => !confided.includes(record), { error: 'NOT_ASSIGNED', path: ['record'] })

/** 留痕: all changes for who audits the county, a record's own history for whoever sees the record. */
export const auditRouter = router({
  list: permitted('audit:view').input(auditQuery).output(auditList).query(({ ctx: { work }, input }) => auditSteps.list(work, input)),
  history: permitted('trace:view').input(openRef).output(z.array(auditRow)).query(({ ctx: { work }, input }) => auditSteps.history(work, input)),
  verify: permitted('trace:view').input(openRef).output(auditCheck).query(({ ctx: { work }, input }) => auditSteps.verify(work, input)),
})
