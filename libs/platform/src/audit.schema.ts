import { z } from 'zod'
import { areaCode } from './area.ts'
import { listOf, listQuery } from './list.ts'

/** What the history tells of: a record made, changed or deleted, personal data looked at, a list taken away. */
export const auditActions = ['create', 'update', 'delete', 'look', 'export'] as const

/** A record by the name of its kind and its id, as the audit has them. */
export const recordRef = z.object({ record: z.string().min(1).max(60), recordId: z.string().min(1).max(64) })

/** An instant of a year that the database knows: it has no year 0. */
const instant = z.iso.datetime().regex(/^(?!0000)/)

/** What the trace is asked by; `from` is included, `until` is not. */
export const auditQuery = listQuery(['at']).extend({
  record: z.string().max(60).optional(),
  recordId: z.string().max(64).optional(),
  actor: z.string().max(64).optional(),
  action: z.enum(auditActions).optional(),
  within: areaCode.optional(),
  from: instant.optional(),
  until: instant.optional(),
})

/** One change: who, when, as what, from which values to which; personal data show as `***`. */
export const auditRow = z.object({
  record: z.string(),
  recordId: z.string(),
  seq: z.int(),
  entity: z.string(),
  entityId: z.string(),
  action: z.enum(auditActions),
  at: z.iso.datetime(),
  actor: z.string(),
  actorName: z.string(),
  role: z.string(),
  area: z.string(),
  procedure: z.string(),
  reason: z.string().nullable(),
  before: z.unknown(),
  after: z.unknown(),
})
/** A page of the trace. */
export const auditList = listOf(auditRow)

/** Whether a record's history is as it was written; `fault` says what is wrong first, and at which change. */
export const auditCheck = z.object({
  entries: z.int(),
  fault: z.object({ seq: z.int(), kind: z.string() }).nullable(),
})
