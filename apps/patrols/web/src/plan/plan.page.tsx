import './plan.css'
import { skipToken, useQuery } from '@tanstack/react-query'
import { countyOf } from '@wuxin/platform/area'
import { Arriving } from '@wuxin/web/arriving'
import { listPath } from '@wuxin/web/list-path'
import { useCan } from '@wuxin/web/module-context'
import { modulePath } from '@wuxin/web/module-path'
import { RecordPage } from '@wuxin/web/record-page'
import { Link, useParams } from '@wuxin/web/router'
import { StateTag } from '@wuxin/web/state-tag'
import { lazy, useState } from 'react'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { useRecordTrace } from '../trace/use-record-trace.ts'
import type { PlanStepName } from './plan-steps.tsx'
import { PlannedDays } from './planned-days.tsx'
import { timetableText } from './timetable-text.ts'

const PlanDrawer = lazy(() => import('./plan-drawer.tsx'))

/** One plan: who walks which route and how often, and the days that come. */
export default function PlanPage() {
  const t = useTexts()
  const can = useCan()
  const { id } = useParams()
  const [open, setOpen] = useState<PlanStepName | null>(null)
  const query = useQuery(trpc.plans.get.queryOptions(id ? { id } : skipToken))
  const { data: record } = query
  const { rhythm, on, begins, ends, from, to } = record ?? {}
  const preview = useQuery(trpc.plans.preview.queryOptions(record && !record.ended && rhythm && on && begins && ends && from ? { county: countyOf(record.area), rhythm, on, begins, ends, from, to } : skipToken))
  const trace = useRecordTrace('plans', record)
  if (!record) return <Arriving query={query} />
  const mayEdit = !record.ended && can('plan:edit', { area: record.area })
  return (
    <RecordPage
      title={`${record.route.name} · ${record.team.name}`}
      state={record.ended && <StateTag tone="waiting">{t('plans.endedOne')}</StateTag>}
      action={mayEdit && { label: t('plans.do.amend'), onClick: () => setOpen('amend') }}
      more={mayEdit ? [{ key: 'end', label: t('plans.do.end'), onClick: () => setOpen('end'), danger: true }] : []}
      facts={[
        { label: t('plans.column.when'), value: timetableText(record, t) },
        { label: t('plans.label.term'), value: record.to ? t('teams.term', { from: record.from, to: record.to }) : t('teams.termOpen', { from: record.from }) },
        { label: t('plans.column.place'), value: record.place.path },
        { label: t('plans.column.route'), value: <Link to={modulePath('patrols', `routes/${record.route.id}`)}>{record.route.name}</Link> },
        { label: t('plans.column.team'), value: <Link to={modulePath('patrols', `teams/${record.team.id}`)}>{record.team.name}</Link> },
        { label: t('plans.column.done'), value: can('shift:list') ? <Link to={listPath('patrols', 'shifts', { route: record.route.id, team: record.team.id })}>{t('plans.walked', { done: record.done, missed: record.missed })}</Link> : t('plans.walked', { done: record.done, missed: record.missed }) },
        { label: t('plans.fact.ended'), value: record.endedReason, wide: true },
      ]}
      accountability={{ owners: [{ label: t('plans.column.team'), name: record.team.name }], trace }}
      drawer={open && <PlanDrawer key={open} name={open} record={record} onClose={() => setOpen(null)} />}
    >
      {preview.data && (
        <section className="wx-panel">
          <h2>{t('plans.preview', { count: preview.data.inYear })}</h2>
          <PlannedDays days={preview.data.days.slice(0, 20)} />
        </section>
      )}
    </RecordPage>
  )
}
