import { permissions } from '@wuxin/meetings/permissions'
import { auditCheck, auditList, auditQuery, auditRow, recordRef } from '@wuxin/platform/audit.schema'
import { scopeFor } from '@wuxin/platform/caller'
import { DomainError } from '@wuxin/platform/error'
import { auditSteps } from '@wuxin/service/audit-view'
import { procedures, router } from '@wuxin/service/procedure'
import type { Work } from '@wuxin/service/work'
import { z } from 'zod'

const { permitted } = procedures(permissions)

type Ref = z.infer<typeof recordRef>

const ofReception = ['Visit', 'Duty']

/** A record whose history the caller may read, if they see it: that of visitors is for those who receive. Throws NOT_FOUND. */
function readable({ caller }: Pick<Work, 'caller'>, ref: Ref): Ref {
  const isOpen = !ofReception.includes(ref.record) || scopeFor(caller, permissions['reception:list']).length > 0
  if (!isOpen) throw new DomainError('NOT_FOUND', { id: ref.recordId })
  return ref
}

/** 留痕: all changes for who audits the county, a record's own history for whoever sees the record. */
export const auditRouter = router({
  list: permitted('audit:view').input(auditQuery).output(auditList).query(({ ctx: { work }, input }) => auditSteps.list(work, input)),
  history: permitted('topic:list').input(recordRef).output(z.array(auditRow)).query(({ ctx: { work }, input }) => auditSteps.history(work, readable(work, input))),
  verify: permitted('topic:list').input(recordRef).output(auditCheck).query(({ ctx: { work }, input }) => auditSteps.verify(work, readable(work, input))),
})
