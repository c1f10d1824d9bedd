import { ledgerInput } from '@wuxin/patrols/ledger.schema'
import { ListPage } from '@wuxin/web/list-page'
import { useActivePlace } from '@wuxin/web/place'
import { useSearchParams } from '@wuxin/web/router'
import { useSession } from '@wuxin/web/session'
import { usePhone } from '@wuxin/web/use-phone'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { hazardPath, ledgerColumns } from './ledger-columns.tsx'

/** 工作台账: every hazard of a place and its days, with the official columns; generated, and taken along as a sheet. */
export default function LedgerPage() {
  const t = useTexts()
  const isPhone = usePhone()
  const { caller } = useSession()
  const [params] = useSearchParams()
  const own = useActivePlace() ?? caller.grants[0]?.area
  return (
    <ListPage
      title={t('ledger.title')}
      schema={ledgerInput}
      fixed={params.has('area') ? undefined : { area: own }}
      query={(input) => trpc.ledger.list.queryOptions(input)}
      columns={ledgerColumns(t, isPhone)}
      rowKey={({ id }) => id}
      rowHref={isPhone ? ({ id }) => hazardPath(id) : undefined}
      searchable={false}
      filters={[
        { kind: 'area', key: 'area', label: t('ledger.column.place') },
        { kind: 'day', key: 'from', label: t('ledger.filter.from') },
        { kind: 'day', key: 'to', label: t('ledger.filter.to') },
      ]}
      exportFile="ledger.xlsx"
      emptyText={t('ledger.none')}
    />
  )
}
