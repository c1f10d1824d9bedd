import type { ComponentType } from 'react'
import type { Caller } from '@wuxin/platform/caller'
import type { z } from 'zod'

/** What the drawer of a record's step is made of: the words' schema, what stands in it already, its fields, and where it goes. */
export interface RecordStep<Row, Schema extends z.ZodObject = z.ZodObject> {
  schema: Schema
  Fields: ComponentType<{ record: Row }>
  /** The record as it stands after the step. */
  submit: (input: z.output<Schema>) => Promise<Row>
  initial?: (record: Row) => Partial<z.input<Schema>>
  /** What the record and the caller settle, so that nobody is asked. */
  fixed?: (record: Row, caller: Caller) => Partial<z.input<Schema>>
  /** People act side by side: no version stands between them. */
  isBeside?: boolean
  /** It reaches others, and stays said. */
  isIrreversible?: boolean
}

/**
 * Makes the steps of one kind of record, each checked against its own schema: `const step = stepOf<CaseRecord>()`.
 * The drawer hands `submit` what that very schema gave, so that steps with other schemas may stand in one table.
 */
export const stepOf =
  <Row>() =>
  <Schema extends z.ZodObject>(made: RecordStep<Row, Schema>): RecordStep<Row> =>
    made as unknown as RecordStep<Row>
