import { servedFor } from '@wuxin/volunteers/service-record.rules'
import { recordChips, recordListInput, type RecordRow } from '@wuxin/volunteers/service-record.schema'
import { choicesOf } from '@wuxin/web/choices'
import { ListPage } from '@wuxin/web/list-page'
import { useCan } from '@wuxin/web/module-context'
import { modulePath } from '@wuxin/web/module-path'
import { trpc } from '../api.ts'
import { TeamViews } from '../team/team-views.tsx'
import { useTexts } from '../texts.ts'
import { recordColumns } from './record-columns.tsx'

/** 服务记录 of one's places: what waits to be confirmed, what was, and what was corrected; by the day, never by people's hours. */
export default function RecordListPage() {
  const t = useTexts()
  const can = useCan()
  return (
    <ListPage
      title={t('records.title')}
      schema={recordListInput}
      query={(input) => trpc.records.list.queryOptions(input)}
      columns={recordColumns(t)}
      rowKey={(row: RecordRow) => row.id}
      rowHref={(row) => modulePath('volunteers', `records/${row.id}`)}
      chips={{ key: 'chip', choices: choicesOf(recordChips, (chip) => t(`records.chips.${chip}`)) }}
      filters={[
        { kind: 'choice', key: 'kind', label: t('records.column.occasion'), choices: choicesOf(servedFor, (kind) => t(`records.kinds.${kind}`)) },
        { kind: 'area', key: 'area', label: t('records.column.place') },
        { kind: 'day', key: 'from', label: t('records.filter.from') },
        { kind: 'day', key: 'to', label: t('records.filter.to') },
      ]}
      views={<TeamViews now="records" />}
      action={can('record:confirm') && { label: t('records.do.confirmMany'), href: modulePath('volunteers', 'records/confirm') }}
      exportFile="service-records.xlsx"
      emptyText={t('records.none')}
    />
  )
}
