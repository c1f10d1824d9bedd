import type { TaskRecord } from '@wuxin/meetings/task-view.schema'
import { useTexts } from '../texts.ts'
import { WordsForm } from './words.form.tsx'

/** An asked extension, to be granted (批准) or refused with a reason. */
export function DecideExtensionForm({ record, name, label }: { record: TaskRecord; name: 'words' | 'reason'; label: string }) {
  const t = useTexts()
  return (
    <>
      {record.extension && <p className="wx-given">{t('tasks.extensionAsked', { until: record.extension.until, reason: record.extension.reason })}</p>}
      <WordsForm name={name} label={label} rows={3} />
    </>
  )
}
