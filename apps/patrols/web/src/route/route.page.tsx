import { skipToken, useQuery } from '@tanstack/react-query'
import type { CheckpointView } from '@wuxin/patrols/route.schema'
import { Arriving } from '@wuxin/web/arriving'
import { listPath } from '@wuxin/web/list-path'
import { useCan } from '@wuxin/web/module-context'
import { modulePath } from '@wuxin/web/module-path'
import { Moment } from '@wuxin/web/moment'
import { RecordPage } from '@wuxin/web/record-page'
import { Link, useNavigate, useParams } from '@wuxin/web/router'
import { StateTag } from '@wuxin/web/state-tag'
import { lazy, useState } from 'react'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { useRecordTrace } from '../trace/use-record-trace.ts'
import { CheckpointRows } from './checkpoint-rows.tsx'
import type { RouteStepName } from './route-steps.tsx'

const RouteDrawer = lazy(() => import('./route-drawer.tsx'))

/** One route: its checkpoints in the order of the walk, their sheets to print, and what is planned on it. */
export default function RoutePage() {
  const t = useTexts()
  const can = useCan()
  const navigate = useNavigate()
  const { id } = useParams()
  const [open, setOpen] = useState<{ name: RouteStepName; checkpoint: CheckpointView | null } | null>(null)
  const query = useQuery(trpc.routes.get.queryOptions(id ? { id } : skipToken))
  const { data: record } = query
  const trace = useRecordTrace('routes', record)
  if (!record) return <Arriving query={query} />
  const mayEdit = !record.closed && can('route:edit', { area: record.area })
  const page = (name: string) => modulePath('patrols', `routes/${record.id}/${name}`)
  return (
    <RecordPage
      title={record.name}
      state={record.closed && <StateTag tone="waiting">{t('routes.closedOne')}</StateTag>}
      action={mayEdit && { label: t('routes.do.print'), href: page('sheets') }}
      more={mayEdit ? [
        { key: 'plan', label: t('plans.do.add'), onClick: () => void navigate(modulePath('patrols', `plans/new?route=${record.id}`)) },
        { key: 'amend', label: t('routes.do.amend'), onClick: () => void navigate(page('edit')) },
        { key: 'close', label: t('routes.do.close'), onClick: () => setOpen({ name: 'close', checkpoint: null }), danger: true },
      ] : []}
      facts={[
        { label: t('routes.column.place'), value: record.place.path },
        { label: t('routes.column.walkedAt'), value: record.walkedAt ? <Moment at={record.walkedAt} /> : t('routes.neverWalked') },
        { label: t('routes.column.plans'), value: <Link to={listPath('patrols', 'plans', { route: record.id })}>{t('teams.plans', { count: record.plans })}</Link> },
        { label: t('teams.column.shifts'), value: can('shift:list') ? <Link to={listPath('patrols', 'shifts', { route: record.id })}>{t('teams.shifts')}</Link> : null },
        { label: t('routes.fact.closed'), value: record.closedReason, wide: true },
      ]}
      accountability={{ owners: [], trace }}
      drawer={open && <RouteDrawer key={open.name} {...open} record={record} onClose={() => setOpen(null)} />}
    >
      <section className="wx-panel">
        <h2>{t('routes.checkpoints', { count: record.checkpoints.length })}</h2>
        <CheckpointRows route={record.id} checkpoints={record.checkpoints} onRenew={mayEdit ? (checkpoint) => setOpen({ name: 'renewCode', checkpoint }) : undefined} />
      </section>
    </RecordPage>
  )
}
