import type { TopicRecord } from '@wuxin/meetings/topic-view.schema'
import { ClockBadge } from '@wuxin/web/clock-badge'
import { modulePath } from '@wuxin/web/module-path'
import { PhotoList } from '@wuxin/web/photo-list'
import { Link } from '@wuxin/web/router'
import { StateTag } from '@wuxin/web/state-tag'
import { dateText } from '@wuxin/web/time'
import { useTexts } from '../texts.ts'
import { toneOfTask } from './topic-tone.ts'

/** The tasks of a topic: whose, by when, and what came of each. */
export function TopicTasks({ tasks }: { tasks: TopicRecord['tasks'] }) {
  const t = useTexts()
  return (
    <ul className="wx-record-links">
      {tasks.map((task) => (
        <li key={task.id}>
          <span>
            <StateTag tone={toneOfTask[task.state]}>{t(`tasks.states.${task.state}`)}</StateTag> <Link to={modulePath('meetings', `tasks/${task.id}`)}>{task.title}</Link>{' '}
            {task.state !== 'done' && <ClockBadge dueAt={task.dueAt} />}
          </span>
          <span className="wx-quiet">
            {[task.number, task.owner, task.doneAt && t('topics.taskDone', { at: dateText(task.doneAt) })].filter(Boolean).join(' · ')}
          </span>
          {task.result && <span className="mt-words">{task.result}</span>}
          {task.photos.length > 0 && <PhotoList links={task.photos} label={task.title} />}
        </li>
      ))}
    </ul>
  )
}
