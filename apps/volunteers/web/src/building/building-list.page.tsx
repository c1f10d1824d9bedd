import '../staff.css'
import { gapListInput, type gapList } from '@wuxin/volunteers/building.schema'
import { choicesOf } from '@wuxin/web/choices'
import { ListPage } from '@wuxin/web/list-page'
import { modulePath } from '@wuxin/web/module-path'
import { PlaceText } from '@wuxin/web/place-text'
import type { z } from 'zod'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { BuildingViews } from './building-views.tsx'

type GapRow = z.output<typeof gapList>['rows'][number]

/** Buildings named one after another, and how many more there are. */
const shown = 6

/** 包楼入户: each compound with the buildings that nobody has. */
export default function BuildingListPage() {
  const t = useTexts()
  const gapsText = ({ gaps }: GapRow) => (gaps.length === 0 ? t('buildings.noGaps') : t('buildings.gapsOf', { count: gaps.length, names: gaps.slice(0, shown).join('、') + (gaps.length > shown ? ' …' : '') }))
  return (
    <ListPage
      title={t('buildings.title')}
      views={<BuildingViews current="list" />}
      schema={gapListInput}
      query={(input) => trpc.buildings.gaps.queryOptions(input)}
      columns={[
        { key: 'area', title: t('buildings.column.compound'), sort: true, render: (row: GapRow) => <PlaceText place={row.place} /> },
        { key: 'shared', title: t('buildings.column.shared'), render: ({ shared, buildings }) => t('buildings.sharedOf', { shared, buildings }) },
        { key: 'gaps', title: t('buildings.column.gaps'), sort: true, render: gapsText },
        { key: 'overdue', title: t('buildings.column.overdue'), render: ({ overdue }) => (overdue > 0 ? t('buildings.overdueOf', { count: overdue }) : null) },
      ]}
      rowKey={({ place }) => place.code}
      rowHref={({ place }) => modulePath('volunteers', `buildings/${place.code}`)}
      filters={[
        { kind: 'choice', key: 'chip', label: t('buildings.filter.chip'), choices: choicesOf(['gaps', 'overdue'] as const, (chip) => t(`buildings.chips.${chip}`)) },
        { kind: 'area', key: 'area', label: t('buildings.filter.area') },
      ]}
      emptyText={t('buildings.none')}
    />
  )
}
