import '../staff.css'
import { skipToken, useQuery } from '@tanstack/react-query'
import { caseStates } from '@wuxin/feedback/case.schema'
import { ClockBadge } from '@wuxin/web/clock-badge'
import { LoadFailed } from '@wuxin/web/load-failed'
import { RecordPage } from '@wuxin/web/record-page'
import { Skeleton } from '@wuxin/web/ui'
import { lazy, Suspense, useState } from 'react'
import { useParams } from '@wuxin/web/router'
import { trpc } from '../api.ts'
import type { StepName } from '../step/steps.tsx'
import { useTexts } from '../texts.ts'
import { CaseNotices } from './case-notices.tsx'
import { CaseStateTag } from './case-state-tag.tsx'
import { ownersOf } from './owners.tsx'
import { timelineOf } from './timeline.tsx'
import { useCaseActions } from './use-case-actions.tsx'
import { useCaseFacts } from './use-case-facts.tsx'
import { useRule } from './use-rule.ts'
import { useTrace } from './use-trace.ts'

const StepDrawer = lazy(() => import('../step/step-drawer.tsx'))

const openStates = caseStates.filter((state) => state !== 'closed')

/** One case: where it stands and what to do next, then the facts, its history, and who answers for it. */
export default function CasePage() {
  const t = useTexts()
  const { id } = useParams()
  const [open, setOpen] = useState<StepName | null>(null)
  const { data: record, error, refetch } = useQuery(trpc.cases.get.queryOptions(id ? { id } : skipToken))
  const actions = useCaseActions(record, setOpen)
  const facts = useCaseFacts(record)
  const rule = useRule(record)
  const trace = useTrace(id)
  if (!record) return error ? <LoadFailed error={error} retry={() => void refetch()} /> : <Skeleton active paragraph={{ rows: 12 }} />
  return (
    <>
      <RecordPage
        code={record.number}
        title={record.title}
        state={<CaseStateTag row={record} />}
        clock={<ClockBadge dueAt={record.dueAt} />}
        action={actions.main}
        more={actions.more}
        way={{ steps: openStates.map((key) => ({ key, label: t(`steps.${key}`) })), now: record.state === 'closed' ? null : record.state }}
        notice={<CaseNotices record={record} isMine={actions.main !== null} error={actions.error} />}
        facts={facts}
        timeline={timelineOf(record, t)}
        accountability={{ owners: ownersOf(record, t), rule, trace }}
        related={{ slot: 'feedback.case', payload: { id: record.id, area: record.area, title: record.title, category: record.category.code } }}
      />
      {open && (
        <Suspense>
          <StepDrawer key={open} name={open} record={record} onClose={() => setOpen(null)} />
        </Suspense>
      )}
    </>
  )
}
