/** What a value of a field can be. */
export type FieldValue = string | number | boolean | null

/** A change made without network: what the field was when it was changed, and what it says now. */
export interface FieldChange {
  base: FieldValue
  value: FieldValue
}

/** A field that both changed, each in another way. */
export interface FieldConflict<Field extends string = string> extends FieldChange {
  field: Field
  office: FieldValue
}

/** What comes of a change field by field. */
export interface Merged<Field extends string> {
  /** Taken: the phone alone changed them. */
  taken: Partial<Record<Field, FieldValue>>
  /** To be settled by a person: what the office says stands until then. */
  conflicts: FieldConflict<Field>[]
}

/**
 * A change of the phone's over what the office says now, each field by itself: what only one of them changed is that one's, what both changed
 * alike is no conflict, what both changed otherwise is shown with all three values. No field decides over another, no clock over a person.
 */
export function mergeFields<Field extends string>(changes: Partial<Record<Field, FieldChange>>, office: Readonly<Record<Field, FieldValue>>): Merged<Field> {
  const merged: Merged<Field> = { taken: {}, conflicts: [] }
  for (const [field, change] of Object.entries(changes) as [Field, FieldChange | undefined][]) { // the keys of `changes`
    if (change === undefined || change.value === office[field] || change.value === change.base) continue
    if (office[field] === change.base) merged.taken[field] = change.value
    else merged.conflicts.push({ field, ...change, office: office[field] })
  }
  return merged
}
