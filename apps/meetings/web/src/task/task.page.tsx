import './task.css'
import { skipToken, useQuery } from '@tanstack/react-query'
import { actionsFor, nextAction } from '@wuxin/meetings/task.rules'
import type { TaskAction } from '@wuxin/meetings/task.schema'
import { ClockBadge } from '@wuxin/web/clock-badge'
import { LoadFailed } from '@wuxin/web/load-failed'
import { RecordPage } from '@wuxin/web/record-page'
import { useParams } from '@wuxin/web/router'
import { useSession } from '@wuxin/web/session'
import { Button, Skeleton } from '@wuxin/web/ui'
import { lazy, Suspense, useState } from 'react'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { useRule } from '../trace/use-rule.ts'
import { useTrace } from '../trace/use-trace.ts'
import { taskFacts } from './task-facts.tsx'
import { TaskNotices } from './task-notices.tsx'
import { TaskStateTag } from './task-state-tag.tsx'
import type { TaskStepName } from './task-steps.tsx'
import { taskTimeline } from './task-timeline.tsx'

const TaskDrawer = lazy(() => import('./task-drawer.tsx'))

const isStep = (action: TaskAction): action is TaskStepName => action !== 'reopen' && action !== 'escalate'

/** One task: where it stands and what to do next, then the facts, its history, and who answers for it. */
export default function TaskPage() {
  const t = useTexts()
  const { caller } = useSession()
  const { id } = useParams()
  const [open, setOpen] = useState<TaskStepName | null>(null)
  const { data: record, error, refetch } = useQuery(trpc.tasks.get.queryOptions(id ? { id } : skipToken))
  const rule = useRule('meetings.topic', record && { area: record.area, began: record.givenAt })
  const trace = useTrace('tasks', id)
  if (!record) return error ? <LoadFailed error={error} retry={() => void refetch()} /> : <Skeleton active paragraph={{ rows: 12 }} />
  const next = nextAction(record, caller)
  const main = next && isStep(next) ? next : null
  const isDone = record.state === 'done'
  return (
    <>
      <RecordPage
        code={record.number}
        title={record.title}
        state={<TaskStateTag state={record.state} />}
        clock={!isDone && <ClockBadge dueAt={record.dueAt} />}
        action={
          main && (
            <Button type="primary" onClick={() => setOpen(main)}>
              {t(`tasks.do.${main}`)}
            </Button>
          )
        }
        more={actionsFor(record, caller)
          .filter(isStep)
          .filter((action) => action !== main)
          .map((action) => ({ key: action, label: t(`tasks.do.${action}`), onClick: () => setOpen(action) }))}
        way={{ steps: (['give', 'handle', 'done'] as const).map((key) => ({ key, label: t(`tasks.way.${key}`) })), now: isDone ? null : record.state === 'returned' ? 'give' : 'handle' }}
        notice={<TaskNotices record={record} isMine={main !== null} />}
        facts={taskFacts(record, t)}
        timeline={taskTimeline(record, t)}
        accountability={{ owners: [{ label: t('tasks.column.owner'), name: record.owner, detail: <TaskStateTag state={record.state} /> }], rule, trace }}
      />
      {open && (
        <Suspense>
          <TaskDrawer key={open} name={open} record={record} onClose={() => setOpen(null)} />
        </Suspense>
      )}
    </>
  )
}
