import type { TaskRecord } from '@wuxin/meetings/task-view.schema'
import { useTexts } from '../texts.ts'
import { WordsField } from './words-field.tsx'

/** An asked extension, to be granted (批准) or refused with a reason. */
export function DecideExtensionForm({ record, name, label }: { record: TaskRecord; name: 'words' | 'reason'; label: string }) {
  const t = useTexts()
  return (
    <>
      {record.extension && <p className="mt-task-given">{t('tasks.extensionAsked', { until: record.extension.until, reason: record.extension.reason })}</p>}
      <WordsField name={name} label={label} rows={3} />
    </>
  )
}
