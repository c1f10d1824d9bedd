import { limits } from '@wuxin/feedback/case-input.schema'
import { Field } from '@wuxin/web/field'
import { Input } from '@wuxin/web/ui-form'
import { useTexts } from '../texts.ts'

/** The words of a step that needs nothing else: a reason, a remark, what was said on the phone. */
export function WordsForm({ name = 'words', label, longest = limits.reason, rows = 4, hint }: {
  name?: 'words' | 'reason' | 'plan' | 'result'
  label: string
  longest?: number
  rows?: number
  hint?: string
}) {
  const t = useTexts()
  return (
    <Field name={name} label={t(`label.${label}`)} hint={hint}>
      <Input.TextArea autoSize={{ minRows: rows, maxRows: 12 }} maxLength={longest} showCount />
    </Field>
  )
}
