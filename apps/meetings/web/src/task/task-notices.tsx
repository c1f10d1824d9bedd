import type { TaskRecord } from '@wuxin/meetings/task-view.schema'
import { Alert } from '@wuxin/web/ui'
import { useTexts } from '../texts.ts'
import { taskNextText } from './task-next-text.ts'

/** The latest step of a kind, with its words. */
const latest = ({ steps }: TaskRecord, action: TaskRecord['steps'][number]['action']) => steps.filter((step) => step.action === action).sort((one, other) => other.at.localeCompare(one.at))[0]

/** What the reader must know before anything else; where the task waits for somebody else, for whom. */
export function TaskNotices({ record, isMine }: { record: TaskRecord; isMine: boolean }) {
  const t = useTexts()
  const { state, extension, extensionAsked, supervised } = record
  const supervision = supervised && state !== 'done' ? latest(record, 'supervise') : undefined
  const returned = state === 'returned' ? latest(record, 'handBack') : undefined
  const reopened = state === 'done' ? undefined : latest(record, 'reopen')
  const warnings = [
    ...(supervision ? [t('tasks.supervision', { who: supervision.actor.unit ?? supervision.actor.name, words: supervision.words ?? '' })] : []),
    ...(returned ? [t('tasks.returned', { who: returned.actor.unit ?? returned.actor.name, reason: returned.words ?? '' })] : []),
    ...(reopened ? [t('tasks.reopened', { reason: reopened.words ?? '' })] : []),
    ...(extensionAsked && extension ? [t('tasks.extensionAsked', { until: extension.until, reason: extension.reason })] : []),
  ]
  return (
    <div className="mt-task-notices">
      {warnings.map((text) => (
        <Alert key={text} type="warning" showIcon role="note" title={text} />
      ))}
      {!isMine && <p className="wx-quiet">{taskNextText(record, null)}</p>}
    </div>
  )
}
