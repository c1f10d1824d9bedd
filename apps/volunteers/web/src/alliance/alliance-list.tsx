import { allianceListInput, type AllianceRow } from '@wuxin/volunteers/alliance.schema'
import { joined } from '@wuxin/web/i18n'
import { ListPage } from '@wuxin/web/list-page'
import { modulePath } from '@wuxin/web/module-path'
import { PlaceText } from '@wuxin/web/place-text'
import type { ReactNode } from 'react'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { AllianceStateTag } from './alliance-state-tag.tsx'

/** The pairings of one's places and units, with what came of each. */
export function AllianceList({ views, onPair }: { views: ReactNode; onPair: (() => void) | undefined }) {
  const t = useTexts()
  return (
    <ListPage
      title={t('alliances.title')}
      schema={allianceListInput}
      query={(input) => trpc.alliances.list.queryOptions(input)}
      columns={[
        { key: 'unit', title: t('alliances.column.unit'), render: (row: AllianceRow) => row.unit.name },
        { key: 'area', title: t('alliances.column.community'), sort: true, render: (row) => <PlaceText place={row.place} /> },
        { key: 'compounds', title: t('alliances.column.compounds'), render: (row) => joined(row.compounds.map(({ name }) => name)) },
        { key: 'pairing', title: t('alliances.column.pairing'), render: (row) => t(`alliances.pairings.${row.pairing}`) },
        { key: 'state', title: t('alliances.column.state'), render: (row) => <AllianceStateTag alliance={row} />, isBadge: true },
        { key: 'projects', title: t('alliances.column.projects'), render: (row) => t('alliances.projectsCount', { count: row.projects }) },
        { key: 'served', title: t('alliances.column.served'), render: (row) => t('alliances.servedCount', { count: row.served }), deskOnly: true },
        { key: 'from', title: t('alliances.column.from'), sort: true, render: (row) => row.from },
      ]}
      rowKey={(row) => row.id}
      rowHref={(row) => modulePath('volunteers', `alliances/${row.id}`)}
      filters={[
        { kind: 'area', key: 'area', label: t('alliances.filter.area') },
        { kind: 'unit', key: 'unit', label: t('alliances.column.unit') },
        { kind: 'day', key: 'from', label: t('alliances.filter.from') },
        { kind: 'day', key: 'to', label: t('alliances.filter.to') },
      ]}
      views={views}
      action={onPair && { label: t('alliances.pair'), icon: 'plus', onClick: onPair }}
      exportFile="alliances.xlsx"
      emptyText={t('alliances.none')}
    />
  )
}
