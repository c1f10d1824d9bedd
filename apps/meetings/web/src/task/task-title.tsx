import type { TaskRow } from '@wuxin/meetings/task-view.schema'
import { StateTag } from '@wuxin/web/state-tag'
import { useTexts } from '../texts.ts'

/** A task in a list: its number, what is to be done, and what sets it apart. */
export function TaskTitle({ row }: { row: Pick<TaskRow, 'number' | 'title' | 'supervised' | 'extensionAsked'> }) {
  const t = useTexts()
  return (
    <span className="mt-task-title">
      <small>{row.number}</small>
      <span>
        {row.title} {row.supervised && <StateTag tone="dueSoon">{t('tasks.supervised')}</StateTag>}{' '}
        {row.extensionAsked && <StateTag tone="waiting">{t('tasks.extensionWaits')}</StateTag>}
      </span>
    </span>
  )
}
