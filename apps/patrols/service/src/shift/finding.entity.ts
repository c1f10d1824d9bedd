import type { FieldValue } from '@wuxin/patrols/conflict.rules'
import { findingFieldNames, type FindingField } from '@wuxin/patrols/finding.schema'
import { FindingSchema } from './finding.table.ts'

/** A finding (发现问题) of a shift. */
export class Finding extends FindingSchema.class {
  /** What is told of it now, field by field. */
  fields(): Record<FindingField, FieldValue> {
    const { area, spot, kind, grade, words, outcome } = this
    return { area, spot, kind, grade, words, outcome }
  }

  /** Fields put right; those that are left out stay. */
  put(fields: { [Field in FindingField]?: FieldValue }, now: Date): void {
    for (const field of findingFieldNames) if (fields[field] !== undefined) Object.assign(this, { [field]: fields[field] })
    this.updatedAt = now
  }

  /** It is a hazard from here on. */
  become(hazard: string): void {
    this.hazard = hazard
  }
}
FindingSchema.setClass(Finding)
