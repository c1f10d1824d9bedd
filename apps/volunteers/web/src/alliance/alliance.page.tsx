import '../staff.css'
import { skipToken, useQuery } from '@tanstack/react-query'
import { Arriving } from '@wuxin/web/arriving'
import { joined } from '@wuxin/web/i18n'
import { listPath } from '@wuxin/web/list-path'
import { useCan } from '@wuxin/web/module-context'
import { RecordPage } from '@wuxin/web/record-page'
import { Link, useParams } from '@wuxin/web/router'
import { useRule } from '@wuxin/web/use-rule'
import { lazy, useState } from 'react'
import { trpc } from '../api.ts'
import { timelineOf } from '@wuxin/web/noun/timeline-of'
import { useTexts } from '../texts.ts'
import { useRecordTrace } from '../trace/use-record-trace.ts'
import { AllianceStateTag } from './alliance-state-tag.tsx'
import type { AllianceStepName } from './alliance-steps.tsx'

const AllianceDrawer = lazy(() => import('./alliance-drawer.tsx'))

/** One pairing: which unit with which places, since when, and what came of it. */
export default function AlliancePage() {
  const t = useTexts()
  const can = useCan()
  const { id } = useParams()
  const [open, setOpen] = useState<AllianceStepName | null>(null)
  const query = useQuery(trpc.alliances.get.queryOptions(id ? { id } : skipToken))
  const { data: record } = query
  const rule = useRule('volunteers.alliance', record && { area: record.area, began: `${record.from}T00:00:00+08:00` })
  const trace = useRecordTrace('alliances', record)
  if (!record) return <Arriving query={query} />
  const mayEdit = record.reason === null && can('alliance:edit', { area: record.area })
  const { unit, place, compounds, pairing, from, to, area } = record
  return (
    <RecordPage
      title={t('alliances.record', { unit: unit.name, community: place.name })}
      state={<AllianceStateTag alliance={record} />}
      more={mayEdit ? (['amend', 'end'] as const).map((key) => ({ key, label: t(`alliances.do.${key}`), onClick: () => setOpen(key), danger: key === 'end' })) : []}
      facts={[
        { label: t('alliances.column.unit'), value: unit.name },
        { label: t('alliances.column.community'), value: place.path },
        { label: t('alliances.column.compounds'), value: joined(compounds.map(({ name }) => name)), wide: true },
        { label: t('alliances.column.pairing'), value: t(`alliances.pairingsLong.${pairing}`) },
        { label: t('alliances.fact.term'), value: to ? t('alliances.term', { from, to }) : t('alliances.termOpen', { from }) },
        { label: t('alliances.column.projects'), value: <Link to={listPath('volunteers', 'projects', { unit: unit.id, area, figure: 'contracts' })}>{t('alliances.projectsCount', { count: record.projects })}</Link> },
        { label: t('alliances.column.served'), value: t('alliances.servedCount', { count: record.served }) },
        { label: t('alliances.label.words'), value: record.words, wide: true },
        { label: t('alliances.label.reason'), value: record.reason, wide: true },
      ]}
      timeline={timelineOf(record.steps, { texts: 'alliances', byClock: [], tones: { pair: 'done', end: 'outOfRemit' } }, t)}
      accountability={{ owners: [{ label: t('alliances.column.unit'), name: unit.name }, { label: t('alliances.column.community'), name: place.name }], rule, trace }}
      drawer={open && <AllianceDrawer key={open} name={open} record={record} onClose={() => setOpen(null)} />}
    />
  )
}
