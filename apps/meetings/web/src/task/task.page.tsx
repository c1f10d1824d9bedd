import { skipToken, useQuery } from '@tanstack/react-query'
import { taskRules } from '@wuxin/meetings/task.rules'
import type { TaskAction } from '@wuxin/meetings/task.schema'
import { Arriving } from '@wuxin/web/arriving'
import { ClockBadge } from '@wuxin/web/clock-badge'
import { Notices } from '@wuxin/web/notices'
import { RecordPage } from '@wuxin/web/record-page'
import { useParams } from '@wuxin/web/router'
import { useSession } from '@wuxin/web/session'
import { useTrace } from '@wuxin/web/trace/use-trace'
import { useRule } from '@wuxin/web/use-rule'
import { lazy, useState } from 'react'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { traced } from '../trace/traced.tsx'
import { taskFacts } from './task-facts.tsx'
import { taskNextText } from './task-next-text.ts'
import { TaskStateTag } from './task-state-tag.tsx'
import type { TaskStepName } from './task-steps.tsx'
import { taskTimeline } from './task-timeline.ts'
import { taskWarnings } from './task-warnings.ts'

const TaskDrawer = lazy(() => import('./task-drawer.tsx'))

const isStep = (action: TaskAction): action is TaskStepName => action !== 'reopen' && action !== 'escalate'

/** One task: where it stands and what to do next, then the facts, its history, and who answers for it. */
export default function TaskPage() {
  const t = useTexts()
  const { caller } = useSession()
  const { id } = useParams()
  const [open, setOpen] = useState<TaskStepName | null>(null)
  const query = useQuery(trpc.tasks.get.queryOptions(id ? { id } : skipToken))
  const { data: record } = query
  const rule = useRule('meetings.topic', record && { area: record.area, began: record.givenAt })
  const trace = useTrace(traced, 'tasks', id)
  if (!record) return <Arriving query={query} />
  const next = taskRules.nextAction(record, caller)
  const main = next && isStep(next) ? next : null
  const offer = (action: TaskStepName) => ({ label: t(`tasks.do.${action}`), onClick: () => setOpen(action) })
  const isDone = record.state === 'done'
  return (
    <RecordPage
      code={record.number}
      title={record.title}
      state={<TaskStateTag state={record.state} />}
      clock={!isDone && <ClockBadge dueAt={record.dueAt} />}
      action={main && offer(main)}
      more={taskRules.actionsFor(record, caller).filter(isStep).filter((action) => action !== main).map((action) => ({ key: action, ...offer(action) }))}
      way={{ steps: (['give', 'handle', 'done'] as const).map((key) => ({ key, label: t(`tasks.way.${key}`) })), now: isDone ? null : record.state === 'returned' ? 'give' : 'handle' }}
      notice={<Notices warnings={taskWarnings(record, t)} waits={!main && taskNextText(record, null)} />}
      facts={taskFacts(record, t)}
      timeline={taskTimeline(record, t)}
      accountability={{ owners: [{ label: t('tasks.column.owner'), name: record.owner, detail: <TaskStateTag state={record.state} /> }], rule, trace }}
      drawer={open && <TaskDrawer key={open} name={open} record={record} onClose={() => setOpen(null)} />}
    />
  )
}
