import './project.css'
import { skipToken, useQuery } from '@tanstack/react-query'
import { projectRules, type ProjectAction } from '@wuxin/volunteers/project.rules'
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
import { mainStepOf } from './main-step.ts'
import { ProjectContract } from './project-contract.tsx'
import { ProjectDeliveries } from './project-deliveries.tsx'
import { projectFacts } from './project-facts.tsx'
import { projectNextText } from './project-next-text.ts'
import { ProjectParties } from './project-parties.tsx'
import { ProjectParts } from './project-parts.tsx'
import { ProjectStateTag } from './project-state-tag.tsx'
import type { ProjectStepName } from './project-steps.tsx'
import { projectTimeline } from './project-timeline.ts'
import { projectWarnings } from './project-warnings.ts'

const ProjectDrawer = lazy(() => import('./project-drawer.tsx'))

const isStep = (action: ProjectAction): action is ProjectStepName => !['lapseClaim', 'lapse', 'escalate'].includes(action)
const way = ['claim', 'sign', 'carry', 'check', 'evaluate'] as const

/** One project: where it stands and what to do next, its sides, its contract, what was delivered, and its history. */
export default function ProjectPage() {
  const t = useTexts()
  const { caller } = useSession()
  const { id } = useParams()
  const [open, setOpen] = useState<ProjectStepName | null>(null)
  const query = useQuery(trpc.projects.get.queryOptions(id ? { id } : skipToken))
  const { data: record } = query
  const rule = useRule('volunteers.project', record && { area: record.area, began: record.claimedAt })
  const trace = useTrace(traced, 'projects', id)
  if (!record) return <Arriving query={query} />
  const main = mainStepOf(record, caller)
  const offer = (action: ProjectStepName) => ({ label: t(`projects.do.${action}`), onClick: () => setOpen(action) })
  const isOver = ['declined', 'withdrawn', 'terminated'].includes(record.state)
  const now = way.find((step) => step === record.state) ?? null
  return (
    <RecordPage
      code={record.number}
      title={record.title}
      state={<ProjectStateTag state={record.state} />}
      clock={<ClockBadge dueAt={record.dueAt} />}
      action={main && isStep(main) && offer(main)}
      more={projectRules.actionsFor(record, caller).filter(isStep).filter((action) => action !== main).map((action) => ({ key: action, ...offer(action), danger: action === 'terminate' }))}
      way={isOver ? undefined : { steps: way.map((key) => ({ key, label: t(`projects.way.${key}`) })), now }}
      notice={<Notices warnings={projectWarnings(record, t)} waits={!main && projectNextText(record, null)} />}
      facts={projectFacts(record, t)}
      timeline={projectTimeline(record, t)}
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
