import { taskRules } from '@wuxin/meetings/task.rules'
import type { TaskRecord } from '@wuxin/meetings/task-view.schema'
import type { Caller } from '@wuxin/platform/caller'
import { nextLine } from '@wuxin/web/next-line'
import { texts } from '../texts.ts'

/** What happens next, and by when: 等待县城管局办理，截止 2025-04-21 23:59。 Where it is the reader's own step, which one. */
export function taskNextText(record: TaskRecord, reader: Caller | null): string {
  const t = texts()
  const own = reader && taskRules.nextAction(record, reader)
  const waiting = record.extensionAsked ? 'extension' : record.state
  return nextLine({ own: own && t(`tasks.do.${own}`), waits: t(`tasks.waiting.${waiting}`, { who: record.owner }), dueAt: record.state === 'done' ? null : record.dueAt })
}
