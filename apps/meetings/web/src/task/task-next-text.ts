import { nextAction } from '@wuxin/meetings/task.rules'
import type { TaskRecord } from '@wuxin/meetings/task-view.schema'
import type { Caller } from '@wuxin/platform/caller'
import { dateTimeText } from '@wuxin/web/time'
import { texts } from '../texts.ts'

/** What happens next, and by when: 等待县城管局办理，截止 2025-04-21 23:59。 Where it is the reader's own step, which one. */
export function taskNextText(record: TaskRecord, reader: Caller | null): string {
  const t = texts()
  const own = reader && nextAction(record, reader)
  const waiting = record.extensionAsked ? 'extension' : record.state
  const next = own ? t('tasks.yourNext', { step: t(`tasks.do.${own}`) }) : t(`tasks.waiting.${waiting}`, { who: record.owner })
  return record.dueAt && record.state !== 'done' ? t('tasks.nextWithDue', { next, due: dateTimeText(record.dueAt) }) : t('tasks.nextPlain', { next })
}
