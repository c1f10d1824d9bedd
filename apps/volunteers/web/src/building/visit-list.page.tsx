import '../staff.css'
import { visitListInput, type visitList } from '@wuxin/volunteers/building.schema'
import { ListPage } from '@wuxin/web/list-page'
import { PhotoList } from '@wuxin/web/photo-list'
import { PlaceText } from '@wuxin/web/place-text'
import type { z } from 'zod'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { BuildingViews } from './building-views.tsx'

type VisitRow = z.output<typeof visitList>['rows'][number]

/** 入户记录: which building, by whom, how many doors opened, and what was heard. */
export default function VisitListPage() {
  const t = useTexts()
  return (
    <ListPage
      title={t('buildings.views.visits')}
      views={<BuildingViews current="visits" />}
      schema={visitListInput}
      query={(input) => trpc.buildings.visits.queryOptions(input)}
      columns={[
        { key: 'building', title: t('buildings.column.building'), render: (row: VisitRow) => row.building },
        { key: 'place', title: t('buildings.column.compound'), render: (row) => <PlaceText place={row.place} /> },
        { key: 'day', title: t('buildings.label.day'), sort: true, render: (row) => row.day },
        { key: 'by', title: t('buildings.column.by'), render: (row) => row.by },
        { key: 'met', title: t('buildings.column.met'), render: ({ met, doors }) => t('buildings.metOf', { met, doors }) },
        { key: 'words', title: t('buildings.column.words'), render: ({ words, photos }) => <span className="vt-words">{words}{photos.length > 0 && <PhotoList links={photos} label={t('buildings.label.photos')} />}</span> },
      ]}
      rowKey={(row) => row.id}
      filters={[
        { kind: 'area', key: 'area', label: t('buildings.filter.area') },
        { kind: 'day', key: 'from', label: t('buildings.filter.from') },
        { kind: 'day', key: 'to', label: t('buildings.filter.to') },
      ]}
      emptyText={t('buildings.noneVisits')}
    />
  )
}
