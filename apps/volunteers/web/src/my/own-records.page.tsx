import { recordChips, ownRecordsInput, type RecordRow } from '@wuxin/volunteers/service-record.schema'
import { choicesOf } from '@wuxin/web/choices'
import { ListPage } from '@wuxin/web/list-page'
import { modulePath } from '@wuxin/web/module-path'
import { trpc } from '../api.ts'
import { recordColumns } from '../record/record-columns.tsx'
import { useTexts } from '../texts.ts'

/** One's own records of service, the latest first: what counts, what waits, what was refused and why. */
export default function OwnRecordsPage() {
  const t = useTexts()
  return (
    <ListPage
      title={t('own.records')}
      schema={ownRecordsInput}
      query={(input) => trpc.records.own.queryOptions(input)}
      columns={recordColumns(t, { isOwn: true })}
      rowKey={(row: RecordRow) => row.id}
      rowHref={(row) => modulePath('volunteers', `records/${row.id}`)}
      chips={{ key: 'chip', choices: choicesOf(recordChips.filter((chip) => chip !== 'mine'), (chip) => t(`records.chips.${chip}`)) }}
      filters={[{ kind: 'day', key: 'from', label: t('records.filter.from') }, { kind: 'day', key: 'to', label: t('records.filter.to') }]}
      searchable={false}
      emptyText={t('records.noneOwn')}
    />
  )
}
