import { skipToken, useQuery } from '@tanstack/react-query'
import { stepOfHazard } from '@wuxin/patrols/hazard.rules'
import { hazardSteps } from '@wuxin/patrols/hazard.schema'
import { Arriving } from '@wuxin/web/arriving'
import { ClockBadge } from '@wuxin/web/clock-badge'
import { Notices } from '@wuxin/web/notices'
import { nextText } from '@wuxin/web/noun/next-text'
import { timelineOf } from '@wuxin/web/noun/timeline-of'
import { useActions } from '@wuxin/web/noun/use-actions'
import { RecordPage } from '@wuxin/web/record-page'
import { useParams } from '@wuxin/web/router'
import { StateTag } from '@wuxin/web/state-tag'
import { useRule } from '@wuxin/web/use-rule'
import { lazy, useState } from 'react'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { useRecordTrace } from '../trace/use-record-trace.ts'
import { EarlierPanel } from './earlier-panel.tsx'
import { hazardNoun, type HazardStepName } from './hazard-noun.ts'
import { HazardStateTag } from './hazard-state-tag.tsx'
import { hazardWarnings } from './hazard-warnings.ts'
import { PassedPanel } from './passed-panel.tsx'
import { PlanPanel } from './plan-panel.tsx'
import { useHazardFacts } from './use-hazard-facts.tsx'
import { useOwnerName } from './use-owner-name.ts'

const HazardDrawer = lazy(() => import('./hazard-drawer.tsx'))

const tones = {
  find: 'waiting', refuse: 'outOfRemit', decline: 'outOfRemit', merge: 'outOfRemit', sendBack: 'overdue', reopen: 'overdue', close: 'done', supervise: 'dueSoon', askExtension: 'dueSoon', answer: 'explained', escalate: 'overdue',
} as const
const byClock = ['answer', 'escalate'] as const
const groups = { source: 'hazards.sources', grade: 'grades', before: 'grades', because: 'hazards.becauses', to: 'hazards.passedTo', step: 'hazards.news' }

/** One hazard on its six steps: where it stands and what to do next, then what it is, before and after, its history, and who answers for it. */
export default function HazardPage() {
  const t = useTexts()
  const { id } = useParams()
  const [open, setOpen] = useState<HazardStepName | null>(null)
  const query = useQuery(trpc.hazards.get.queryOptions(id ? { id } : skipToken))
  const { data: record } = query
  const { main, more } = useActions(hazardNoun, record, setOpen)
  const facts = useHazardFacts(record)
  const ownerName = useOwnerName()
  const rule = useRule('patrols.hazard', record && { area: record.area, began: record.foundAt })
  const trace = useRecordTrace('hazards', record)
  if (!record) return <Arriving query={query} />
  const { state, grade, finder, inspection } = record
  const hasLeft = state === 'declined' || state === 'merged'
  const owners = [
    { label: t('hazards.column.owner'), name: ownerName(record) ?? t('hazards.nobody'), detail: <HazardStateTag state={state} /> },
    { label: t('hazards.fact.foundBy'), name: finder },
    ...(inspection ? [{ label: t('hazards.fact.inspectedBy'), name: inspection.by }] : []),
  ]
  return (
    <RecordPage
      code={record.number}
      title={record.title}
      state={<><HazardStateTag state={state} /> {grade && <StateTag tone={grade === 'major' ? 'overdue' : 'waiting'}>{t('hazards.graded', { grade: t(`grades.${grade}`) })}</StateTag>}</>}
      clock={record.dueAt && <ClockBadge dueAt={record.dueAt} />}
      action={main}
      more={more}
      way={hasLeft ? undefined : { steps: hazardSteps.map((key) => ({ key, label: t(`hazards.steps.${key}`) })), now: state === 'closed' ? null : stepOfHazard(state) }}
      notice={<Notices warnings={hazardWarnings(record, t)} waits={!main && hazardNoun.isOpen(record) && nextText(t, hazardNoun, record, null)} />}
      facts={facts}
      timeline={timelineOf(record.steps, { texts: 'hazards', byClock, tones, groups }, t)}
      accountability={{ owners, rule, trace }}
      drawer={open && <HazardDrawer key={open} name={open} record={record} onClose={() => setOpen(null)} />}
    >
      <PlanPanel record={record} />
      <PassedPanel passed={record.passed} />
      <EarlierPanel earlier={record.earlier} />
    </RecordPage>
  )
}
