import type { TaskRecord } from '@wuxin/meetings/task-view.schema'
import { ActionDrawer } from '@wuxin/web/action-drawer'
import { DomainProblem, problemOf } from '@wuxin/web/problem'
import { useSession } from '@wuxin/web/session'
import { useState } from 'react'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { refreshTasks } from './refresh-tasks.ts'
import { taskNextText } from './task-next-text.ts'
import { taskStanding } from './task-standing.ts'
import { taskSteps, type TaskStepName } from './task-steps.tsx'

/** One step of a task: what it needs, and after it what happens next. Where somebody was quicker, how the task stood and how it stands. */
export default function TaskDrawer({ name, record, onClose }: { name: TaskStepName; record: TaskRecord; onClose: () => void }) {
  const t = useTexts()
  const { caller } = useSession()
  const [seen] = useState(record)
  const { schema, Fields, submit, initial } = taskSteps[name]

  async function take(input: Parameters<typeof submit>[0]) {
    try {
      return await submit(input)
    } catch (error) {
      const problem = problemOf(error)
      if (problem.code !== 'VERSION_CONFLICT') throw error
      const now = await client.tasks.get.query({ id: record.id })
      throw new DomainProblem({ ...problem, params: { yours: taskStanding(seen, t), theirs: taskStanding(now, t) } })
    }
  }
  return (
    <ActionDrawer
      open
      title={t(`tasks.do.${name}`)}
      schema={schema}
      initial={initial}
      fixed={{ id: record.id, version: record.version }}
      submit={take}
      next={(after) => taskNextText(after, caller)}
      onDone={() => void refreshTasks()}
      onClose={onClose}
      draft={`meetings.task.${record.id}.${name}`}
      submitLabel={t(`tasks.do.${name}`)}
    >
      <Fields record={record} />
    </ActionDrawer>
  )
}
