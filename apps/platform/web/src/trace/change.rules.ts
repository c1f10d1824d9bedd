/** One field of a record before and after a change; personal data stand as `***` in both. */
export interface FieldChange {
  field: string
  before: unknown
  after: unknown
}

const fieldsOf = (state: unknown): Record<string, unknown> =>
  typeof state === 'object' && state !== null && !Array.isArray(state) ? (state as Record<string, unknown>) : {} // the guard before it

/** The fields that a change touched, in the order in which they were written. What was never there counts as empty. */
export function changesOf(before: unknown, after: unknown): FieldChange[] {
  const [old, now] = [fieldsOf(before), fieldsOf(after)]
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .map((field) => ({ field, before: old[field] ?? null, after: now[field] ?? null }))
    .filter((change) => !(change.before === null && change.after === null))
}

/** The kinds of record whose history the platform keeps, as the audit names them. */
export const recordKinds = ['Area', 'Unit', 'Person', 'Post', 'Rule', 'Account', 'Calendar', 'Setting', 'File', 'Module'] as const
