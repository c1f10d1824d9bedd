import { limits } from '@wuxin/meetings/meetings.schema'
import { Field } from '@wuxin/web/field'
import { Input } from '@wuxin/web/ui-form'
import { useTexts } from '../texts.ts'

/** The words of a step that needs nothing else: a reason, what was said on the phone, an answer. `label` is one of `topics.label`, `hint` of `topics.hint`. */
export function WordsForm({ name = 'words', label, hint, longest = limits.reason, rows = 4 }: {
  name?: 'words' | 'reason'
  label: string
  hint?: string
  longest?: number
  rows?: number
}) {
  const t = useTexts()
  return (
    <Field name={name} label={t(`topics.label.${label}`)} hint={hint && t(`topics.hint.${hint}`)}>
      <Input.TextArea autoSize={{ minRows: rows, maxRows: 12 }} maxLength={longest} showCount />
    </Field>
  )
}
