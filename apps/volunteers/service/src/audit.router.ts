import { auditCheck, auditList, auditQuery, auditRow, recordRef } from '@wuxin/platform/audit.schema'
import { auditSteps } from '@wuxin/service/audit-view'
import { procedures, router } from '@wuxin/service/procedure'
import { permissions } from '@wuxin/volunteers/permissions'
import { volunteerError } from '@wuxin/volunteers/volunteers.schema'
import { z } from 'zod'

const { permitted } = procedures(permissions)

/** Whose history is for those assigned alone, by a procedure of its own: a scope over the place does not open it. */
const confided = ['Household', 'Alarm']

/** Throws NOT_ASSIGNED. */
function assertOpen({ record }: z.infer<typeof recordRef>): void {
  if (confided.includes(record)) throw volunteerError('NOT_ASSIGNED', {})
}

/** 留痕: all changes for who audits the county, a record's own history for whoever sees the record. */
export const auditRouter = router({
  list: permitted('audit:view').input(auditQuery).output(auditList).query(({ ctx: { work }, input }) => auditSteps.list(work, input)),
  history: permitted('trace:view').input(recordRef).output(z.array(auditRow)).query(({ ctx: { work }, input }) => {
    assertOpen(input)
    return auditSteps.history(work, input)
  }),
  verify: permitted('trace:view').input(recordRef).output(auditCheck).query(({ ctx: { work }, input }) => {
    assertOpen(input)
    return auditSteps.verify(work, input)
  }),
})
