import { auditActions, auditQuery, type auditRow } from '@wuxin/platform/audit.schema'
import { useWords } from '@wuxin/web/i18n'
import { ListPage } from '@wuxin/web/list-page'
import { dateTimeText, dayEdge } from '@wuxin/web/time'
import { z } from 'zod'
import { trpc } from '../api.ts'
import { PlaceName } from '../place-name.part.tsx'
import { choicesOf, pathTo } from '../text.ts'
import { changesOf, isSystem, recordKinds } from './change.rules.ts'

type Row = z.output<typeof auditRow>

/** The list's question with days in place of instants. */
const pageQuery = auditQuery.extend({ from: z.iso.date().optional(), until: z.iso.date().optional() })

/** The trace (留痕) of everything that was changed or looked at: by place, record, person and time. */
export default function AuditListPage() {
  const t = useWords('platform')
  const kit = useWords('web')
  return (
    <ListPage<typeof pageQuery, Row>
      title={t('trace.title')}
      schema={pageQuery}
      searchable={false}
      query={({ from, until, ...input }) => trpc.audit.list.queryOptions({ ...input, from: from && dayEdge(from), until: until && dayEdge(until, true) })}
      rowKey={(row) => `${row.record} ${row.recordId} ${row.seq}`}
      rowHref={(row) => `${pathTo('trace', row.record, row.recordId)}#${row.seq}`}
      exportFile="audit/export.jsonl"
      chips={{ key: 'action', choices: choicesOf(auditActions, (action) => t(`action.${action}`)) }}
      filters={[
        { kind: 'choice', key: 'record', label: t('trace.record'), choices: choicesOf(recordKinds, (kind) => t(`record.${kind}`)) },
        { kind: 'person', key: 'actor', label: t('trace.actor') },
        { kind: 'area', key: 'within', label: t('fact.place') },
        { kind: 'day', key: 'from', label: t('fact.from') },
        { kind: 'day', key: 'until', label: t('fact.to') },
      ]}
      columns={[
        { key: 'at', title: t('trace.at'), sort: true, render: (row) => dateTimeText(row.at) },
        { key: 'actor', title: t('trace.actor'), render: (row) => (isSystem(row) ? t('trace.system') : `${row.actorName} ${kit(`roles.${row.role}`, { defaultValue: '' })}`.trim()) },
        { key: 'step', title: t('trace.step'), render: (row) => t([`step.${row.procedure}`, `action.${row.action}`]) },
        { key: 'record', title: t('trace.record'), render: (row) => t([`record.${row.entity}`, `record.${row.record}`], { defaultValue: row.record }) },
        { key: 'place', title: t('fact.place'), render: (row) => row.area && <PlaceName code={row.area} /> },
        {
          key: 'fields',
          title: t('trace.fields'),
          render: (row) => row.reason ?? changesOf(row.before, row.after).map(({ field }) => t(`fact.${field}`, { defaultValue: field })).join(t('listComma')),
        },
      ]}
    />
  )
}
