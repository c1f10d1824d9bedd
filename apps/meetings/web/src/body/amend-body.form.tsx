import { limits } from '@wuxin/meetings/limit.rules'
import { Field } from '@wuxin/web/field'
import { Input } from '@wuxin/web/ui-form'
import { useTexts } from '../texts.ts'
import { RecurrenceFields } from './recurrence-fields.tsx'

/** What can change of a body: its name and when it meets. */
export function AmendBodyForm() {
  const t = useTexts()
  return (
    <>
      <Field name="name" label={t('bodies.label.name')}>
        <Input maxLength={limits.title} />
      </Field>
      <RecurrenceFields />
    </>
  )
}
