import type { auditRow } from '@wuxin/platform/audit.schema'
import type { z } from 'zod'

export type AuditRow = Omit<z.output<typeof auditRow>, 'before' | 'after'> & { before?: unknown; after?: unknown }

/** One field of a record before and after a change; personal data stand as `***` in both. */
export interface FieldChange {
  field: string
  before: unknown
  after: unknown
}

/** What every record carries and nobody reads. */
const technical = new Set(['id', 'version', 'createdAt', 'updatedAt', 'person', 'rule', 'account', 'units', 'place', 'drawnAt', 'drawnBy'])

const isEmpty = (value: unknown) => value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

const fieldsOf = (state: unknown): Record<string, unknown> =>
  typeof state === 'object' && state !== null && !Array.isArray(state) ? (state as Record<string, unknown>) : {} // the guard before it

/** The fields that a change touched, in the order in which they were written; those that were and are empty are left out, for a new record also what is not so. */
export function changesOf(before: unknown, after: unknown): FieldChange[] {
  const [old, now] = [fieldsOf(before), fieldsOf(after)]
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((field) => !technical.has(field))
    .map((field) => ({ field, before: old[field] ?? null, after: now[field] ?? null }))
    .filter((change) => !(isEmpty(change.before) && (isEmpty(change.after) || (change.after === false && !before))))
}

/** Whether the suite did it by itself: clocks, sign-in, seeds. */
export const isSystem = ({ actor }: Pick<AuditRow, 'actor'>): boolean => actor.startsWith('system:')

/** What a record is called, as far as its history says; names of people are not in it. */
export function nameIn(history: readonly AuditRow[]): string | null {
  const names = history.filter(({ record, entity }) => entity === record).flatMap(({ after, before }) => [fieldsOf(after)['name'], fieldsOf(before)['name']])
  return names.find((name): name is string => typeof name === 'string' && name !== '***') ?? null
}

/** One act of a person: all that it changed in the record, under one time. */
export interface Act {
  seq: number
  rows: AuditRow[]
  first: AuditRow
}

const actKey = ({ at, procedure, actor }: AuditRow) => `${at} ${procedure} ${actor}`

/** A history, newest first, act by act: what one step changed stands together. */
export function actsOf(history: readonly AuditRow[]): Act[] {
  return history.reduce<Act[]>((acts, row) => {
    const last = acts.at(-1)
    if (!last || actKey(last.first) !== actKey(row)) return [...acts, { seq: row.seq, first: row, rows: [row] }]
    last.rows.push(row)
    return acts
  }, [])
}

/** The kinds of record in the platform's trace, as it names them. */
export const recordKinds = ['Area', 'Unit', 'Person', 'Rule', 'Acknowledgement', 'Account', 'CalendarDay', 'Setting', 'Module', 'PublisherKey', 'File', 'SignIn'] as const

/** Those whose history is open to whoever sees the record, and can be checked there. */
const openKinds: readonly string[] = ['Area', 'Unit', 'Person', 'Rule'] satisfies (typeof recordKinds)[number][]

export const isOpen = (record: string): boolean => openKinds.includes(record)
