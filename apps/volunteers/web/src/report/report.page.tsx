import { skipToken, useQuery } from '@tanstack/react-query'
import { Arriving } from '@wuxin/web/arriving'
import { ClockBadge } from '@wuxin/web/clock-badge'
import { listPath } from '@wuxin/web/list-path'
import { useCan } from '@wuxin/web/module-context'
import { Moment } from '@wuxin/web/moment'
import { Notices } from '@wuxin/web/notices'
import { RecordPage } from '@wuxin/web/record-page'
import { Link, useParams } from '@wuxin/web/router'
import { useRule } from '@wuxin/web/use-rule'
import { lazy, useState } from 'react'
import { trpc } from '../api.ts'
import { minutesText } from '../record/minutes-text.ts'
import { nextText } from '../step/next-text.ts'
import { timelineOf } from '@wuxin/web/noun/timeline-of'
import { useActions } from '@wuxin/web/noun/use-actions'
import { useTexts } from '../texts.ts'
import { useRecordTrace } from '../trace/use-record-trace.ts'
import { reportNoun, type ReportStepName } from './report-noun.ts'
import { ReportStateTag } from './report-state-tag.tsx'

const ReportDrawer = lazy(() => import('./report-drawer.tsx'))

const tones = { report: 'waiting', confirm: 'done', refuse: 'outOfRemit', end: 'outOfRemit', escalate: 'overdue' } as const

/** One report (双报到): who, from which unit, to which community, and what they did there since. */
export default function ReportPage() {
  const t = useTexts()
  const can = useCan()
  const { id } = useParams()
  const [open, setOpen] = useState<ReportStepName | null>(null)
  const query = useQuery(trpc.reports.get.queryOptions(id ? { id } : skipToken))
  const { data: record } = query
  const { main, more } = useActions(reportNoun, record, setOpen)
  const rule = useRule('volunteers.report', record && { area: record.area, began: record.reportedAt })
  const trace = useRecordTrace('reports', record)
  if (!record) return <Arriving query={query} />
  const { member, unit, kind, place, state, served, reason } = record
  const said = t('reports.served', { count: served.records, length: minutesText(served.minutes, t) })
  return (
    <RecordPage
      title={`${member.name} · ${t(`reports.kinds.${kind}`)}`}
      state={<ReportStateTag state={state} />}
      clock={state === 'reported' && <ClockBadge dueAt={record.dueAt} />}
      action={main}
      more={more}
      notice={<Notices warnings={reason === null ? [] : [t(`reports.because.${state === 'refused' ? 'refused' : 'ended'}`, { reason })]} waits={!main && state === 'reported' && nextText(reportNoun, record, null)} />}
      facts={[
        { label: t('reports.column.member'), value: member.name },
        { label: t('reports.column.unit'), value: unit.name },
        { label: t('reports.column.place'), value: place.path },
        { label: t('reports.column.reported'), value: <Moment at={record.reportedAt} as="day" /> },
        { label: t('reports.column.served'), value: can('record:list') ? <Link to={listPath('volunteers', 'records', { area: record.area, chip: 'confirmed', q: member.name })}>{said}</Link> : said },
        { label: t('reports.column.words'), value: record.words, wide: true },
      ]}
      timeline={timelineOf(record.steps, { texts: 'reports', byClock: ['escalate'], tones, groups: { kind: 'reports.kinds' } }, t)}
      accountability={{ owners: [{ label: t('reports.column.member'), name: member.name, detail: unit.name }], rule, trace }}
      drawer={open && <ReportDrawer key={open} name={open} record={record} onClose={() => setOpen(null)} />}
    />
  )
}
