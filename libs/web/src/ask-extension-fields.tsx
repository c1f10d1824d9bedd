import { DateField } from './date-field.tsx'
import { Field } from './field.tsx'
import { useWords } from './i18n.ts'
import { useNow } from './now.ts'
import { dateText } from './time.ts'
import { WordsField } from './words-field.tsx'

/** 申请延期 of whatever has a clock: until when, and why. */
export function AskExtensionFields({ record: { dueAt } }: { record: { dueAt: string | null } }) {
  const t = useWords('web')
  const now = useNow()
  return (
    <>
      <Field name="until" label={t('extension.until')} hint={dueAt ? t('extension.now', { due: dateText(dueAt) }) : undefined}>
        <DateField min={dateText(dueAt ?? now)} />
      </Field>
      <WordsField name="reason" label={t('extension.reason')} />
    </>
  )
}
