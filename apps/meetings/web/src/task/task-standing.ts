import type { TaskRecord } from '@wuxin/meetings/task-view.schema'
import type { Translate } from '@wuxin/web/i18n'
import { dateTimeText } from '@wuxin/web/time'
import { taskTimeline } from './task-timeline.ts'

/** How a task stands, in words: shown beside another such standing where somebody took a step first. */
export function taskStanding(record: TaskRecord, t: Translate): Record<string, string | null> {
  const [latest] = taskTimeline(record, t)
  return {
    [t('tasks.column.state')]: t(`tasks.states.${record.state}`),
    [t('tasks.fact.latest')]: latest ? `${latest.who} ${String(latest.what)}` : null,
    [t('tasks.column.owner')]: record.owner,
    [t('tasks.column.clock')]: record.dueAt && dateTimeText(record.dueAt),
    [t('tasks.fact.result')]: record.result,
  }
}
