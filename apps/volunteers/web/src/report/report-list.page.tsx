import { reportKinds } from '@wuxin/volunteers/report.rules'
import { reportChips, reportListInput, type ReportRow } from '@wuxin/volunteers/report.schema'
import { choicesOf } from '@wuxin/web/choices'
import { ClockBadge } from '@wuxin/web/clock-badge'
import { ListPage } from '@wuxin/web/list-page'
import { modulePath } from '@wuxin/web/module-path'
import { Moment } from '@wuxin/web/moment'
import { PlaceText } from '@wuxin/web/place-text'
import { trpc } from '../api.ts'
import { minutesText } from '../record/minutes-text.ts'
import { TeamViews } from '../team/team-views.tsx'
import { useTexts } from '../texts.ts'
import { ReportStateTag } from './report-state-tag.tsx'

/** 双报到: the in-service members who reported to one's communities, from which unit, and what they did there since. */
export default function ReportListPage() {
  const t = useTexts()
  return (
    <ListPage
      title={t('reports.title')}
      schema={reportListInput}
      query={(input) => trpc.reports.list.queryOptions(input)}
      columns={[
        { key: 'member', title: t('reports.column.member'), render: (row: ReportRow) => row.member.name },
        { key: 'unit', title: t('reports.column.unit'), render: (row) => row.unit.name },
        { key: 'kind', title: t('reports.column.kind'), render: (row) => t(`reports.kinds.${row.kind}`) },
        { key: 'area', title: t('reports.column.place'), sort: true, render: (row) => <PlaceText place={row.place} /> },
        { key: 'state', title: t('reports.column.state'), render: (row) => <ReportStateTag state={row.state} />, isBadge: true },
        { key: 'served', title: t('reports.column.served'), render: ({ served }) => served.records > 0 && t('reports.served', { count: served.records, length: minutesText(served.minutes, t) }) },
        { key: 'clock', title: t('reports.column.clock'), render: (row) => row.state === 'reported' && <ClockBadge dueAt={row.dueAt} /> },
        { key: 'reportedAt', title: t('reports.column.reported'), sort: true, render: (row) => <Moment at={row.reportedAt} as="day" />, deskOnly: true },
      ]}
      rowKey={(row) => row.id}
      rowHref={(row) => modulePath('volunteers', `reports/${row.id}`)}
      chips={{ key: 'chip', choices: choicesOf(reportChips, (chip) => t(`reports.chips.${chip}`)) }}
      filters={[
        { kind: 'choice', key: 'kind', label: t('reports.column.kind'), choices: choicesOf(reportKinds, (kind) => t(`reports.kinds.${kind}`)) },
        { kind: 'area', key: 'area', label: t('reports.column.place') },
        { kind: 'unit', key: 'unit', label: t('reports.column.unit') },
      ]}
      views={<TeamViews now="reports" />}
      exportFile="reports.xlsx"
      emptyText={t('reports.none')}
    />
  )
}
