import '../staff.css'
import { skipToken, useQuery } from '@tanstack/react-query'
import { isOpen, skippedSteps, stepOf } from '@wuxin/meetings/topic.rules'
import { eightSteps, hasLeft } from '@wuxin/meetings/topic.schema'
import { Arriving } from '@wuxin/web/arriving'
import { ClockBadge } from '@wuxin/web/clock-badge'
import { modulePath } from '@wuxin/web/module-path'
import { Notices } from '@wuxin/web/notices'
import { RecordPage } from '@wuxin/web/record-page'
import { useParams } from '@wuxin/web/router'
import { useTrace } from '@wuxin/web/trace/use-trace'
import { useRule } from '@wuxin/web/use-rule'
import { lazy, useState } from 'react'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { traced } from '../trace/traced.tsx'
import { nextText } from './next-text.ts'
import { ownersOf } from './owners.tsx'
import { Resolutions } from './resolutions.tsx'
import type { StepName } from './steps.tsx'
import { timelineOf } from './timeline.ts'
import { TopicStateTag } from './topic-state-tag.tsx'
import { TopicTasks } from './topic-tasks.tsx'
import { topicWarnings } from './topic-warnings.ts'
import { useTopicActions } from './use-topic-actions.ts'
import { useTopicFacts } from './use-topic-facts.tsx'

const TopicDrawer = lazy(() => import('./topic-drawer.tsx'))

/** One topic: where it stands and what to do next, then the facts, what was resolved and given out, its history, and who answers for it. */
export default function TopicPage() {
  const t = useTexts()
  const { id } = useParams()
  const [open, setOpen] = useState<StepName | null>(null)
  const query = useQuery(trpc.topics.get.queryOptions(id ? { id } : skipToken))
  const { data: record } = query
  const actions = useTopicActions(record, setOpen)
  const facts = useTopicFacts(record)
  const rule = useRule('meetings.topic', record && { area: record.area, began: record.proposedAt })
  const trace = useTrace(traced, 'topics', id)
  if (!record) return <Arriving query={query} />
  return (
    <RecordPage
      code={record.number}
      title={record.title}
      state={<TopicStateTag row={record} />}
      clock={<ClockBadge dueAt={record.dueAt} />}
      action={actions.main}
      more={actions.more}
      way={hasLeft(record.state) ? undefined : { steps: eightSteps.map((key) => ({ key, label: t(`steps.${key}`) })), now: record.state === 'closed' ? null : stepOf(record.state), skipped: skippedSteps(record) }}
      notice={<Notices warnings={topicWarnings(record, t)} waits={!actions.main && isOpen(record.state) && nextText(record, null)} />}
      facts={facts}
      timeline={timelineOf(record, t)}
      wholeWay={{ label: t('topics.openWay'), href: modulePath('meetings', `topics/${record.id}/way`) }}
      accountability={{ owners: ownersOf(record, t), rule, trace }}
      drawer={open && <TopicDrawer key={open} name={open} record={record} onClose={() => setOpen(null)} />}
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
  )
}
