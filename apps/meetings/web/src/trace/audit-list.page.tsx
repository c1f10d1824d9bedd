import '../staff.css'
import { auditActions, auditQuery } from '@wuxin/platform/audit.schema'
import { ListPage } from '@wuxin/web/list-page'
import { Moment } from '@wuxin/web/moment'
import { dayEdge } from '@wuxin/web/time'
import { z } from 'zod'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { Changes } from './changes.tsx'
import { changesOf, type TraceRow } from './change.rules.ts'
import { actorText, stepText } from './step-text.ts'

/** The list's question with days in place of instants. */
const pageQuery = auditQuery.extend({ from: z.iso.date().optional(), until: z.iso.date().optional() })

/** What this module's trace keeps by itself; the rest belongs to one of these. */
const records = ['Topic', 'Meeting', 'Task', 'Body', 'Duty', 'Visit', 'Calendar', 'Setting', 'TopicExport', 'MeetingExport'] as const

/** 留痕 of the module for who audits the county: every change and every look at personal data. */
export default function AuditListPage() {
  const t = useTexts()
  return (
    <ListPage
      title={t('audit.title')}
      schema={pageQuery}
      searchable={false}
      query={({ from, until, ...asked }) => trpc.audit.list.queryOptions({ ...asked, from: from && dayEdge(from), until: until && dayEdge(until, true) })}
      columns={[
        { key: 'at', title: t('audit.at'), sort: true, render: (row: TraceRow) => <Moment at={row.at} /> },
        { key: 'actor', title: t('audit.who'), render: (row) => actorText(t, row) },
        { key: 'step', title: t('audit.what'), render: (row) => stepText(t, row) },
        { key: 'record', title: t('audit.record'), render: (row) => t(`audit.records.${row.entity}`) },
        { key: 'changes', title: t('audit.changes'), render: (row) => row.reason ?? <Changes entity={row.entity} changes={changesOf(row)} /> },
      ]}
      rowKey={(row) => `${row.recordId} ${row.seq}`}
      chips={{ key: 'action', choices: auditActions.map((value) => ({ value, label: t(`audit.actions.${value}`) })) }}
      filters={[
        { kind: 'choice', key: 'record', label: t('audit.record'), choices: records.map((value) => ({ value, label: t(`audit.records.${value}`) })) },
        { kind: 'person', key: 'actor', label: t('audit.who') },
        { kind: 'area', key: 'within', label: t('audit.area') },
        { kind: 'day', key: 'from', label: t('audit.from') },
        { kind: 'day', key: 'until', label: t('audit.to') },
      ]}
      exportHref={() => '/api/meetings/audit/export.jsonl'}
    />
  )
}
