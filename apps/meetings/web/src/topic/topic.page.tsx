import '../staff.css'
import { skipToken, useQuery } from '@tanstack/react-query'
import { skippedSteps, stepOf } from '@wuxin/meetings/topic.rules'
import { eightSteps, hasLeft } from '@wuxin/meetings/topic.schema'
import { ClockBadge } from '@wuxin/web/clock-badge'
import { LoadFailed } from '@wuxin/web/load-failed'
import { modulePath } from '@wuxin/web/module-path'
import { RecordPage } from '@wuxin/web/record-page'
import { useParams } from '@wuxin/web/router'
import { Skeleton } from '@wuxin/web/ui'
import { lazy, Suspense, useState } from 'react'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { useRule } from '../trace/use-rule.ts'
import { useTrace } from '../trace/use-trace.ts'
import { ownersOf } from './owners.tsx'
import { Resolutions } from './resolutions.tsx'
import type { StepName } from './steps.tsx'
import { timelineOf } from './timeline.tsx'
import { TopicNotices } from './topic-notices.tsx'
import { TopicStateTag } from './topic-state-tag.tsx'
import { TopicTasks } from './topic-tasks.tsx'
import { useTopicActions } from './use-topic-actions.tsx'
import { useTopicFacts } from './use-topic-facts.tsx'

const StepDrawer = lazy(() => import('./step-drawer.tsx'))

/** One topic: where it stands and what to do next, then the facts, what was resolved and given out, its history, and who answers for it. */
export default function TopicPage() {
  const t = useTexts()
  const { id } = useParams()
  const [open, setOpen] = useState<StepName | null>(null)
  const { data: record, error, refetch } = useQuery(trpc.topics.get.queryOptions(id ? { id } : skipToken))
  const actions = useTopicActions(record, setOpen)
  const facts = useTopicFacts(record)
  const rule = useRule('meetings.topic', record && { area: record.area, began: record.proposedAt })
  const trace = useTrace('topics', id)
  if (!record) return error ? <LoadFailed error={error} retry={() => void refetch()} /> : <Skeleton active paragraph={{ rows: 12 }} />
  return (
    <>
      <RecordPage
        code={record.number}
        title={record.title}
        state={<TopicStateTag row={record} />}
        clock={<ClockBadge dueAt={record.dueAt} />}
        action={actions.main}
        more={actions.more}
        way={hasLeft(record.state) ? undefined : { steps: eightSteps.map((key) => ({ key, label: t(`steps.${key}`) })), now: record.state === 'closed' ? null : stepOf(record.state), skipped: skippedSteps(record) }}
        notice={<TopicNotices record={record} isMine={actions.main !== null} />}
        facts={facts}
        timeline={timelineOf(record, t)}
        wholeWay={{ label: t('topics.openWay'), href: modulePath('meetings', `topics/${record.id}/way`) }}
        accountability={{ owners: ownersOf(record, t), rule, trace }}
      >
        {record.resolutions.length > 0 && (
          <section className="wx-panel">
            <h2>{t('topics.resolutions')}</h2>
            <Resolutions resolutions={record.resolutions} />
          </section>
        )}
        {record.tasks.length > 0 && (
          <section className="wx-panel">
            <h2>{t('topics.tasks')}</h2>
            <TopicTasks tasks={record.tasks} />
          </section>
        )}
      </RecordPage>
      {open && (
        <Suspense>
          <StepDrawer key={open} name={open} record={record} onClose={() => setOpen(null)} />
        </Suspense>
      )}
    </>
  )
}
