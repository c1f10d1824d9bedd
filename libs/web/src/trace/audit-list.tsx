import { auditActions, auditQuery } from '@wuxin/platform/audit.schema'
import { z } from 'zod'
import { useWords } from '../i18n.ts'
import { ListPage } from '../list-page.tsx'
import { useModule } from '../module-context.tsx'
import { Moment } from '../moment.tsx'
import { dayEdge } from '../time.ts'
import { actorText, actText } from './act-text.ts'
import { changesOf, type TraceRow } from './change.rules.ts'
import { Changes } from './changes.tsx'
import type { Traced } from './traced.ts'

/** The list's question with days in place of instants. */
const pageQuery = auditQuery.extend({ from: z.iso.date().optional(), until: z.iso.date().optional() })

/** 留痕 of a module for who audits the county: every change and every look at personal data. */
export function AuditList({ traced }: { traced: Traced }) {
  const t = useWords('web')
  const { id } = useModule()
  const own = useWords(id)
  return (
    <ListPage
      title={own('audit.title')}
      schema={pageQuery}
      searchable={false}
      query={({ from, until, ...asked }) => traced.list({ ...asked, from: from && dayEdge(from), until: until && dayEdge(until, true) } as never) /* the procedure takes `auditQuery`, as all of them do */}
      columns={[
        { key: 'at', title: t('trace.at'), sort: true, render: (row: TraceRow) => <Moment at={row.at} /> },
        { key: 'actor', title: t('trace.who'), render: actorText },
        { key: 'step', title: t('trace.what'), render: (row) => actText(id, row) },
        { key: 'record', title: t('trace.record'), render: (row) => own(`audit.records.${row.entity}`) },
        { key: 'changes', title: t('trace.changes'), render: (row) => row.reason ?? <Changes traced={traced} entity={row.entity} changes={changesOf(row, traced.fields)} /> },
      ]}
      rowKey={(row) => `${row.recordId} ${row.seq}`}
      chips={{ key: 'action', choices: auditActions.map((value) => ({ value, label: t(`trace.actions.${value}`) })) }}
      filters={[
        { kind: 'choice', key: 'record', label: t('trace.record'), choices: traced.records.map((value) => ({ value, label: own(`audit.records.${value}`) })) },
        { kind: 'person', key: 'actor', label: t('trace.who') },
        { kind: 'area', key: 'within', label: t('trace.place') },
        { kind: 'day', key: 'from', label: t('trace.from') },
        { kind: 'day', key: 'until', label: t('trace.until') },
      ]}
      exportFile="audit/export.jsonl"
    />
  )
}
