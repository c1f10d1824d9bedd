import type { auditRow } from '@wuxin/platform/audit.schema'
import type { z } from 'zod'

/** One row of a record's trace, as it comes over the wire. */
export type TraceRow = Omit<z.output<typeof auditRow>, 'before' | 'after'> & { before?: unknown; after?: unknown }

/** One field before and after a step. */
export interface Change {
  field: string
  before: unknown
  after: unknown
}

/** What one person did at once: all that it changed, newest first. */
export interface Act {
  id: string
  first: TraceRow
  /** Record by record, with what kind of record it is. */
  changed: { entity: string; changes: Change[] }[]
}

const fieldsOf = (state: unknown): Record<string, unknown> => (typeof state === 'object' && state !== null ? (state as Record<string, unknown>) : {}) // the guard before it

const isNothing = (value: unknown) => value === null || value === undefined || value === '' || value === false

/**
 * The fields that a row of the trace changed, of those that people speak of (`read`, in the order in which they are read);
 * the others serve the machinery, and the exported trace has them all. What was and is nothing is left out. A timeline's
 * own lines (`Step`) repeat the rest and are passed over.
 */
export function changesOf({ entity, before, after }: Pick<TraceRow, 'entity' | 'before' | 'after'>, read: readonly string[]): Change[] {
  if (entity === 'Step') return []
  const [old, now] = [fieldsOf(before), fieldsOf(after)]
  return read.map((field) => ({ field, before: old[field] ?? null, after: now[field] ?? null })).filter((change) => !(isNothing(change.before) && isNothing(change.after)))
}

const actKey = ({ at, procedure, actor }: TraceRow) => `${at} ${procedure} ${actor}`

/** A trace, newest first, act by act: what one step changed stands together. */
export function actsOf(rows: readonly TraceRow[], read: readonly string[]): Act[] {
  const acts = new Map<string, Act>()
  for (const row of rows) {
    const key = actKey(row)
    const act = acts.get(key) ?? { id: key, first: row, changed: [] }
    const changes = changesOf(row, read)
    acts.set(key, changes.length ? { ...act, changed: [{ entity: row.entity, changes }, ...act.changed] } : act)
  }
  return [...acts.values()]
}
