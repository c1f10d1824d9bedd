import '../staff.css'
import { organisationListInput, type OrganisationRow } from '@wuxin/volunteers/organisation.schema'
import { ListPage } from '@wuxin/web/list-page'
import { modulePath } from '@wuxin/web/module-path'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'

const counted = ['offers', 'orders', 'sessions', 'projects', 'wishes'] as const

/** 社会组织 of the county by name, with what each offers and has done; there is no ranking. */
export default function OrganisationListPage() {
  const t = useTexts()
  return (
    <ListPage
      title={t('organisations.title')}
      schema={organisationListInput}
      query={(input) => trpc.organisations.list.queryOptions(input)}
      columns={[
        { key: 'name', title: t('organisations.column.name'), sort: true, render: (row: OrganisationRow) => row.name },
        { key: 'creditCode', title: t('organisations.column.creditCode'), render: (row) => row.creditCode },
        { key: 'place', title: t('organisations.column.place'), render: (row) => row.place && (row.place.path || row.place.name), deskOnly: true },
        ...counted.map((key) => ({ key, title: t(`organisations.column.${key}`), render: (row: OrganisationRow) => row[key] })),
      ]}
      rowKey={(row) => row.id}
      rowHref={(row) => modulePath('volunteers', `organisations/${row.id}`)}
      filters={[
        { kind: 'area', key: 'area', label: t('organisations.filter.area') },
        { kind: 'day', key: 'from', label: t('organisations.filter.from') },
        { kind: 'day', key: 'to', label: t('organisations.filter.to') },
      ]}
      exportFile="organisations.xlsx"
      emptyText={t('organisations.none')}
    />
  )
}
