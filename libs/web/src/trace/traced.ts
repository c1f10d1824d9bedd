import type { auditCheck, recordRef } from '@wuxin/platform/audit.schema'
import type { ComponentType } from 'react'
import type { z } from 'zod'
import type { TraceRow } from './change.rules.ts'
import type { ListQuery } from '../list-parts.ts'
import type { ProcedureQuery } from '../procedure-query.ts'

/** A record by the name of its kind and its id. */
export type RecordRef = z.infer<typeof recordRef>

/** How a module tells the trace (留痕) of its records: its questions, and how its fields and values are said. */
export interface Traced {
  /** `list` takes what the page of all changes asks; each gives the `queryOptions` of the module's own procedure. */
  list: (input: never) => ListQuery<TraceRow>
  history: (ref: RecordRef) => ProcedureQuery<TraceRow[]>
  verify: (ref: RecordRef) => ProcedureQuery<z.infer<typeof auditCheck>>
  /** The pages whose records have a trace, by how their address names them: `{ topics: 'Topic' }`. */
  pages: Readonly<Record<string, string>>
  /** The kinds of record by which the list of all changes can be narrowed, said by `audit.records.<kind>`. */
  records: readonly string[]
  /** The fields that people speak of, in the order in which they are read, said by `field.<name>`, or `fieldOf.<kind>.<name>` where kinds differ. */
  fields: readonly string[]
  /** The group of words in which a field's codes are said: `{ outcome: 'outcomes', 'Task state': 'tasks.states' }`. */
  groups: Readonly<Record<string, string>>
  /** The fields whose values another record names, or that are no plain value, each with what says them as the record keeps them. */
  values: Readonly<Record<string, ComponentType<{ value: never }>>>
}
