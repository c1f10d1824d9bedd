import { Input } from 'antd'
import { Field } from './field.tsx'

/** Words of somebody's own in a form: a reason, a remark, what was done. */
export function WordsField({ name = 'words', label, longest, rows = 4, hint }: {
  name?: string
  label: string
  /** Characters. */
  longest: number
  rows?: number
  hint?: string
}) {
  return (
    <Field name={name} label={label} hint={hint}>
      <Input.TextArea autoSize={{ minRows: rows, maxRows: 12 }} maxLength={longest} showCount />
    </Field>
  )
}
