import { auditCheck, auditList, auditQuery, auditRow, recordRef } from '@wuxin/platform/audit.schema'
import type { Caller } from '@wuxin/platform/caller'
import { DomainError } from '@wuxin/platform/error'
import { z } from 'zod'
import { auditSteps } from './audit-view.ts'
import { router, type PermittedProcedure } from './procedure.ts'
import type { Work } from './work.ts'

/** Who reads the history of a module. */
interface AuditReaders {
  auditor: PermittedProcedure
  reader: PermittedProcedure
  /** Whether whoever may read histories at all may read that of this kind of record; every kind unless told otherwise. */
  mayRead?(caller: Caller, record: string): boolean
}

/** 留痕 of a module: all changes for whoever audits the county, a record's own history for whoever sees the record. */
export function auditRouter({ auditor, reader, mayRead = () => true }: AuditReaders) {
  /** Throws NOT_FOUND, as where there is no such record. */
  const readable = ({ caller }: Work, ref: z.infer<typeof recordRef>) => {
    if (!mayRead(caller, ref.record)) throw new DomainError('NOT_FOUND', { id: ref.recordId })
    return ref
  }
  return router({
    list: auditor.input(auditQuery).output(auditList).query(({ ctx: { work }, input }) => auditSteps.list(work, input)),
    history: reader.input(recordRef).output(z.array(auditRow)).query(({ ctx: { work }, input }) => auditSteps.history(work, readable(work, input))),
    verify: reader.input(recordRef).output(auditCheck).query(({ ctx: { work }, input }) => auditSteps.verify(work, readable(work, input))),
  })
}
