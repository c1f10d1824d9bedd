import '../staff.css'
import { skipToken, useQuery } from '@tanstack/react-query'
import { caseStates } from '@wuxin/feedback/case.schema'
import { Arriving } from '@wuxin/web/arriving'
import { ClockBadge } from '@wuxin/web/clock-badge'
import { Notices } from '@wuxin/web/notices'
import { RecordPage } from '@wuxin/web/record-page'
import { useParams } from '@wuxin/web/router'
import { useTrace } from '@wuxin/web/trace/use-trace'
import { useRule } from '@wuxin/web/use-rule'
import { lazy, useState } from 'react'
import { trpc } from '../api.ts'
import { nextText } from '../step/next-text.ts'
import type { StepName } from '../step/steps.tsx'
import { useTexts } from '../texts.ts'
import { traced } from '../trace/traced.tsx'
import { CaseStateTag } from './case-state-tag.tsx'
import { ownersOf } from './owners.tsx'
import { timelineOf } from '../step/timeline.tsx'
import { useCaseActions } from './use-case-actions.ts'
import { useCaseFacts } from './use-case-facts.tsx'
import { warningsOf } from './warnings.ts'

const CaseDrawer = lazy(() => import('../step/case-drawer.tsx'))

const openStates = caseStates.filter((state) => state !== 'closed')

/** One case: where it stands and what to do next, then the facts, its history, and who answers for it. */
export default function CasePage() {
  const t = useTexts()
  const { id } = useParams()
  const [open, setOpen] = useState<StepName | null>(null)
  const query = useQuery(trpc.cases.get.queryOptions(id ? { id } : skipToken))
  const { data: record } = query
  const actions = useCaseActions(record, setOpen)
  const facts = useCaseFacts(record)
  const rule = useRule('feedback.case', record && { area: record.area, began: record.reportedAt }, 'seven-steps')
  const trace = useTrace(traced, 'cases', id)
  if (!record) return <Arriving query={query} />
  const isClosed = record.state === 'closed'
  return (
    <RecordPage
      code={record.number}
      title={record.title}
      state={<CaseStateTag row={record} />}
      clock={<ClockBadge dueAt={record.dueAt} />}
      action={actions.main}
      more={actions.more}
      way={{ steps: openStates.map((key) => ({ key, label: t(`steps.${key}`) })), now: isClosed ? null : record.state }}
      notice={<Notices warnings={warningsOf(record, t)} error={actions.error} waits={!actions.main && !isClosed && nextText(record, null)} />}
      facts={facts}
      timeline={timelineOf(record, t)}
      accountability={{ owners: ownersOf(record, t), rule, trace }}
      related={{ slot: 'feedback.case', payload: { id: record.id, area: record.area, title: record.title, category: record.category.code } }}
      drawer={open && <CaseDrawer key={open} name={open} record={record} onClose={() => setOpen(null)} />}
    />
  )
}
