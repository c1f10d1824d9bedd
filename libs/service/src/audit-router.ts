import { auditCheck, auditList, auditQuery, auditRow, recordRef } from '@wuxin/platform/audit.schema'
import { z } from 'zod'
import { auditSteps } from './audit-view.ts'
import { router, type PermittedProcedure } from './procedure.ts'

/** 留痕 of a module: all changes for whoever audits the county, a record's own history for whoever may see such records. */
export const auditRouter = ({ auditor, reader }: { auditor: PermittedProcedure; reader: PermittedProcedure }) =>
  router({
    list: auditor.input(auditQuery).output(auditList).query(({ ctx: { work }, input }) => auditSteps.list(work, input)),
    history: reader.input(recordRef).output(z.array(auditRow)).query(({ ctx: { work }, input }) => auditSteps.history(work, input)),
    verify: reader.input(recordRef).output(auditCheck).query(({ ctx: { work }, input }) => auditSteps.verify(work, input)),
  })
