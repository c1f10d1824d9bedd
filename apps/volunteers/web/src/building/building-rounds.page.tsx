import '../staff.css'
import { useQuery } from '@tanstack/react-query'
import type { ownBuildings } from '@wuxin/volunteers/building.schema'
import { Arriving } from '@wuxin/web/arriving'
import { EmptyState } from '@wuxin/web/empty-state'
import { PageHeader } from '@wuxin/web/page-header'
import { Rows } from '@wuxin/web/rows'
import { Button } from '@wuxin/web/ui'
import { lazy, Suspense, useState } from 'react'
import type { z } from 'zod'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { buildingColumns } from './building-rows.tsx'
import { BuildingViews } from './building-views.tsx'

const VisitDrawer = lazy(() => import('./visit-drawer.tsx'))

type OwnRow = z.output<typeof ownBuildings>[number]

/** 我包的楼: one's own buildings, what is due first. */
export default function BuildingRoundsPage() {
  const t = useTexts()
  const [going, setGoing] = useState<OwnRow | null>(null)
  const query = useQuery(trpc.buildings.own.queryOptions())
  const { data: rows } = query
  const [building, , since, last, next] = buildingColumns<OwnRow>(t)
  const place = { key: 'place', title: t('buildings.column.compound'), render: (row: OwnRow) => row.place.name }
  const act = { key: 'act', title: '', render: (row: OwnRow) => <Button size="small" onClick={() => setGoing(row)}>{t('buildings.do.visit')}</Button> }
  return (
    <div className="wx-stack">
      <PageHeader title={t('buildings.views.own')} count={rows?.length} />
      <BuildingViews current="own" />
      {!rows && <Arriving query={query} rows={6} />}
      {rows?.length === 0 && <EmptyState reason="nothing-yet" text={t('buildings.noneOwn')} hint={t('buildings.noneOwnHint')} />}
      {rows && rows.length > 0 && <Rows rows={rows} rowKey={(row) => `${row.place.code} ${row.building}`} columns={[building, place, since, last, next, act].filter((column) => column !== undefined)} />}
      <Suspense>{going && <VisitDrawer area={going.place.code} building={going.building} onClose={() => setGoing(null)} />}</Suspense>
    </div>
  )
}
