import type { TaskRecord } from '@wuxin/meetings/task-view.schema'
import { historyOf, postText, saidValues } from '@wuxin/web/history'
import { words, type Translate } from '@wuxin/web/i18n'
import { dateTimeText } from '@wuxin/web/time'
import type { TimelineEntry } from '@wuxin/web/timeline'

function sayValue(key: string, value: string): string | undefined {
  if (key === 'due') return value ? dateTimeText(value) : '—'
  return key === 'level' ? words('web')(`levels.${value}`) : undefined
}

/** A task's history, the newest step first. */
export const taskTimeline = ({ steps }: Pick<TaskRecord, 'steps'>, t: Translate): TimelineEntry[] =>
  historyOf(steps, {
    who: ({ action, actor }) => postText(actor) ?? t(action === 'escalate' ? 'tasks.system' : 'tasks.proposer'),
    what: ({ action, params }) => t(`tasks.did.${action}`, saidValues(params, sayValue)),
    tones: { give: 'waiting', finish: 'done', handBack: 'outOfRemit', reopen: 'overdue', supervise: 'dueSoon', escalate: 'overdue' },
    photos: t('tasks.fact.photos'),
  })
