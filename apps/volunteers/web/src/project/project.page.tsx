import '../staff.css'
import './project.css'
import { skipToken, useQuery } from '@tanstack/react-query'
import { projectActions, projectLifecycle } from '@wuxin/volunteers/project.rules'
import { Arriving } from '@wuxin/web/arriving'
import { ClockBadge } from '@wuxin/web/clock-badge'
import { Notices } from '@wuxin/web/notices'
import { RecordPage } from '@wuxin/web/record-page'
import { useParams } from '@wuxin/web/router'
import { useRule } from '@wuxin/web/use-rule'
import { lazy, useState } from 'react'
import { trpc } from '../api.ts'
import { nextText } from '../step/next-text.ts'
import { timelineOf } from '@wuxin/web/noun/timeline-of'
import { useActions } from '@wuxin/web/noun/use-actions'
import { useTexts } from '../texts.ts'
import { useRecordTrace } from '../trace/use-record-trace.ts'
import { ProjectContract } from './project-contract.tsx'
import { ProjectDeliveries } from './project-deliveries.tsx'
import { projectFacts } from './project-facts.tsx'
import { projectNoun, type ProjectStepName } from './project-noun.ts'
import { ProjectParties } from './project-parties.tsx'
import { ProjectParts } from './project-parts.tsx'
import { ProjectStateTag } from './project-state-tag.tsx'
import { projectWarnings } from './project-warnings.ts'

const ProjectDrawer = lazy(() => import('./project-drawer.tsx'))

const way = ['claim', 'sign', 'carry', 'check', 'evaluate'] as const
/** Steps that nobody takes but a clock. */
const byClock = projectActions.filter((action) => projectLifecycle.actions[action].by === null)
const tones = {
  claim: 'waiting', accept: 'done', evaluate: 'done', lapse: 'done', sendBack: 'overdue', supervise: 'dueSoon', escalate: 'overdue', decline: 'outOfRemit', withdraw: 'outOfRemit',
  terminate: 'outOfRemit', lapseClaim: 'outOfRemit',
} as const

/** One project: where it stands and what to do next, its sides, its contract, what was delivered, and its history. */
export default function ProjectPage() {
  const t = useTexts()
  const { id } = useParams()
  const [open, setOpen] = useState<ProjectStepName | null>(null)
  const query = useQuery(trpc.projects.get.queryOptions(id ? { id } : skipToken))
  const { data: record } = query
  const { main, more } = useActions(projectNoun, record, setOpen)
  const rule = useRule('volunteers.project', record && { area: record.area, began: record.claimedAt })
  const trace = useRecordTrace('projects', record)
  if (!record) return <Arriving query={query} />
  const isOpen = projectNoun.isOpen(record)
  const onWay = isOpen || record.state === 'closed'
  return (
    <RecordPage
      code={record.number}
      title={record.title}
      state={<ProjectStateTag state={record.state} />}
      clock={<ClockBadge dueAt={record.dueAt} />}
      action={main}
      more={more}
      way={onWay ? { steps: way.map((key) => ({ key, label: t(`projects.way.${key}`) })), now: way.find((step) => step === record.state) ?? null } : undefined}
      notice={<Notices warnings={projectWarnings(record, t)} waits={!main && isOpen && nextText(projectNoun, record, null)} />}
      facts={projectFacts(record, t)}
      timeline={timelineOf(record.steps, { texts: 'projects', byClock, tones }, t)}
      accountability={{ owners: record.parties.map(({ name, sides }) => ({ label: sides.map((side) => t(`projects.sideOwner.${side}`)).join(' · '), name })), rule, trace }}
      drawer={open && <ProjectDrawer key={open} name={open} record={record} onClose={() => setOpen(null)} />}
    >
      <ProjectParts record={record} />
      <ProjectParties record={record} />
      <ProjectContract record={record} />
      <ProjectDeliveries record={record} />
    </RecordPage>
  )
}
