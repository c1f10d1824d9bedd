import type { TaskRecord } from '@wuxin/meetings/task-view.schema'
import { DateField } from '@wuxin/web/date-field'
import { Field } from '@wuxin/web/field'
import { useNow } from '@wuxin/web/now'
import { dateText } from '@wuxin/web/time'
import { useTexts } from '../texts.ts'
import { WordsForm } from './words.form.tsx'

/** 申请延期: until when, and why. */
export function AskExtensionForm({ record }: { record: TaskRecord }) {
  const t = useTexts()
  const now = useNow()
  return (
    <>
      <Field name="until" label={t('tasks.label.until')} hint={record.dueAt ? t('tasks.hint.until', { due: dateText(record.dueAt) }) : undefined}>
        <DateField min={dateText(record.dueAt ?? now)} />
      </Field>
      <WordsForm name="reason" label="reason" />
    </>
  )
}
