import { skipToken, useQuery } from '@tanstack/react-query'
import type { TeamRecord } from '@wuxin/patrols/team.schema'
import { Arriving } from '@wuxin/web/arriving'
import { listPath } from '@wuxin/web/list-path'
import { useCan } from '@wuxin/web/module-context'
import { modulePath } from '@wuxin/web/module-path'
import { RecordPage } from '@wuxin/web/record-page'
import { Link, useNavigate, useParams } from '@wuxin/web/router'
import { StateTag } from '@wuxin/web/state-tag'
import { lazy, useState } from 'react'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { useRecordTrace } from '../trace/use-record-trace.ts'
import { TeamMembers } from './team-members.tsx'
import type { TeamStepName } from './team-steps.tsx'

const TeamDrawer = lazy(() => import('./team-drawer.tsx'))

/** One team: who walks together, who leads them, and what is planned for them. */
export default function TeamPage() {
  const t = useTexts()
  const can = useCan()
  const navigate = useNavigate()
  const { id } = useParams()
  const [open, setOpen] = useState<{ name: TeamStepName; member: TeamRecord['members'][number] | null } | null>(null)
  const query = useQuery(trpc.teams.get.queryOptions(id ? { id } : skipToken))
  const { data: record } = query
  const trace = useRecordTrace('teams', record)
  if (!record) return <Arriving query={query} />
  const mayEdit = !record.closed && can('team:edit', { area: record.area })
  const start = (name: TeamStepName, member: TeamRecord['members'][number] | null = null) => setOpen({ name, member })
  return (
    <RecordPage
      title={record.name}
      state={record.closed && <StateTag tone="waiting">{t('teams.closedOne')}</StateTag>}
      action={mayEdit && { label: t('teams.do.join'), onClick: () => start('join') }}
      more={mayEdit ? [
        { key: 'plan', label: t('plans.do.add'), onClick: () => void navigate(modulePath('patrols', `plans/new?team=${record.id}`)) },
        ...(['amend', 'close'] as const).map((key) => ({ key, label: t(`teams.do.${key}`), onClick: () => start(key), danger: key === 'close' })),
      ] : []}
      facts={[
        { label: t('teams.column.place'), value: record.place.path },
        { label: t('teams.column.leader'), value: record.leader ?? t('teams.leaderNone') },
        { label: t('teams.column.plans'), value: <Link to={listPath('patrols', 'plans', { team: record.id })}>{t('teams.plans', { count: record.plans })}</Link> },
        { label: t('teams.column.shifts'), value: can('shift:list') ? <Link to={listPath('patrols', 'shifts', { team: record.id })}>{t('teams.shifts')}</Link> : null },
        { label: t('teams.label.words'), value: record.words, wide: true },
        { label: t('teams.fact.closed'), value: record.closedReason, wide: true },
      ]}
      accountability={{ owners: record.leader ? [{ label: t('teams.positions.leader'), name: record.leader }] : [], trace }}
      drawer={open && <TeamDrawer key={open.name} {...open} record={record} onClose={() => setOpen(null)} />}
    >
      <section className="wx-panel">
        <h2>{t('teams.members')}</h2>
        <TeamMembers members={record.members} onLeave={mayEdit ? (member) => start('leave', member) : undefined} />
      </section>
    </RecordPage>
  )
}
