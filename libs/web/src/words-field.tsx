import { Input } from 'antd'
import { use } from 'react'
import { Field } from './field.tsx'
import { FormContext, longestAt } from './form-context.ts'

/** Words of somebody's own in a form: a reason, a remark, what was done. How long they may be is the schema's to say. */
export function WordsField({ name = 'words', label, rows = 4, hint }: { name?: string; label: string; rows?: number; hint?: string }) {
  const form = use(FormContext)
  return (
    <Field name={name} label={label} hint={hint}>
      <Input.TextArea autoSize={{ minRows: rows, maxRows: 12 }} maxLength={form ? longestAt(form.schema, [name]) : undefined} showCount />
    </Field>
  )
}
