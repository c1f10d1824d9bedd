import { limits } from '@wuxin/meetings/meetings.schema'
import { Field } from '@wuxin/web/field'
import { Input } from '@wuxin/web/ui-form'
import { useTexts } from '../texts.ts'

/** The words of a step: a reason, a remark, what was done. `label` is a key under `tasks.label`. */
export function WordsField({ name = 'words', label, longest = limits.reason, rows = 4 }: {
  name?: 'words' | 'reason' | 'result'
  label: string
  longest?: number
  rows?: number
}) {
  const t = useTexts()
  return (
    <Field name={name} label={t(`tasks.label.${label}`)}>
      <Input.TextArea autoSize={{ minRows: rows, maxRows: 12 }} maxLength={longest} showCount />
    </Field>
  )
}
