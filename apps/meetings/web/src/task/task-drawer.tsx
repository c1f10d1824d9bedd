import type { TaskRecord } from '@wuxin/meetings/task-view.schema'
import { useSession } from '@wuxin/web/session'
import { StepDrawer } from '@wuxin/web/step-drawer'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { taskNextText } from './task-next-text.ts'
import { taskStanding } from './task-standing.ts'
import { taskSteps, type TaskStepName } from './task-steps.tsx'

/** One step of a task. */
export default function TaskDrawer({ name, record, onClose }: { name: TaskStepName; record: TaskRecord; onClose: () => void }) {
  const t = useTexts()
  const { caller } = useSession()
  return (
    <StepDrawer
      step={taskSteps[name]}
      title={t(`tasks.do.${name}`)}
      record={record}
      again={() => client.tasks.get.query({ id: record.id })}
      standing={(each) => taskStanding(each, t)}
      next={(after) => taskNextText(after, caller)}
      draft={`meetings.task.${record.id}.${name}`}
      onClose={onClose}
    />
  )
}
