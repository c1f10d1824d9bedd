import { compoundsQuery, type compoundRow } from '@wuxin/platform/compound.schema'
import { useWords } from '@wuxin/web/i18n'
import { ListPage } from '@wuxin/web/list-page'
import { StateTag } from '@wuxin/web/state-tag'
import type { z } from 'zod'
import { trpc } from '../api.ts'
import { choicesOf, pathTo, placesAbove } from '../text.ts'

type Row = z.output<typeof compoundRow>

/** All compounds (小区) of one's scope, those at risk and those whose review is due among them. */
export default function CompoundListPage() {
  const t = useWords('platform')
  return (
    <ListPage<typeof compoundsQuery, Row>
      title={t('compound.title')}
      schema={compoundsQuery}
      query={(input) => trpc.compounds.list.queryOptions(input)}
      rowKey={(row) => row.code}
      rowHref={(row) => pathTo('areas', row.code)}
      chips={{ key: 'risk', choices: choicesOf(['yes', 'due'], (value) => t(`compound.risk.${value}`)) }}
      filters={[{ kind: 'area', key: 'within', label: t('fact.place') }]}
      columns={[
        { key: 'name', title: t('fact.name'), sort: true, render: (row) => row.name },
        { key: 'place', title: t('fact.place'), render: (row) => placesAbove(row.path) },
        { key: 'buildings', title: t('fact.buildingCount'), render: (row) => row.buildings },
        { key: 'households', title: t('fact.households'), sort: true, render: (row) => row.households },
        { key: 'grids', title: t('fact.grids'), render: (row) => row.grids },
        { key: 'propertyCompany', title: t('fact.propertyCompany'), render: (row) => row.propertyCompany?.name ?? t('area.noCompany') },
        { key: 'ownersCommittee', title: t('fact.ownersCommittee'), render: (row) => t(row.ownersCommittee ? 'area.committee' : 'area.noCommittee') },
        {
          key: 'reviewOn',
          title: t('area.risk'),
          sort: true,
          render: ({ risk }) =>
            risk && <StateTag tone={risk.isDue ? 'overdue' : 'dueSoon'}>{t(risk.isDue ? 'compound.reviewWasDue' : 'compound.reviewOn', { day: risk.reviewOn })}</StateTag>,
        },
      ]}
    />
  )
}
