import { limits } from '@wuxin/meetings/meetings.schema'
import { Field } from '@wuxin/web/field'
import { Input } from '@wuxin/web/ui-form'
import { useTexts } from '../texts.ts'

/** Why. */
export function ReasonField({ hint }: { hint?: string }) {
  const t = useTexts()
  return (
    <Field name="reason" label={t('bodies.label.reason')} hint={hint}>
      <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={limits.reason} showCount />
    </Field>
  )
}
