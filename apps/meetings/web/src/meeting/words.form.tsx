import { limits } from '@wuxin/meetings/meetings.schema'
import { Field } from '@wuxin/web/field'
import { Input } from '@wuxin/web/ui-form'
import { useTexts } from '../texts.ts'

/** The reason of a step that needs nothing else. */
export function WordsForm({ label, hint }: { label: string; hint?: string }) {
  const t = useTexts()
  return (
    <Field name="reason" label={t(`meetings.label.${label}`)} hint={hint}>
      <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={limits.reason} showCount />
    </Field>
  )
}
