import '../staff.css'
import { skipToken, useQuery } from '@tanstack/react-query'
import { Arriving } from '@wuxin/web/arriving'
import { EmptyState } from '@wuxin/web/empty-state'
import { useCan } from '@wuxin/web/module-context'
import { modulePath } from '@wuxin/web/module-path'
import { PageHeader } from '@wuxin/web/page-header'
import { Link, useParams } from '@wuxin/web/router'
import { Rows } from '@wuxin/web/rows'
import { Alert, Button } from '@wuxin/web/ui'
import { lazy, Suspense, useState } from 'react'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { buildingColumns, type BuildingRow } from './building-rows.tsx'

const ShareDrawer = lazy(() => import('./share-drawer.tsx'))
const EndShareDrawer = lazy(() => import('./end-share-drawer.tsx'))
const VisitDrawer = lazy(() => import('./visit-drawer.tsx'))

type Open = { name: 'share' } | { name: 'endShare' | 'visit'; row: BuildingRow }

/** One compound building by building: who has it, when somebody was there, and those that nobody has. */
export default function BuildingTablePage() {
  const t = useTexts()
  const can = useCan()
  const { area = '' } = useParams()
  const [open, setOpen] = useState<Open | null>(null)
  const query = useQuery(trpc.buildings.table.queryOptions(area ? { area } : skipToken))
  const { data: table } = query
  if (!table) return <Arriving query={query} />
  const mayEdit = can('building:edit', { area })
  const close = () => setOpen(null)
  const acts = {
    key: 'acts', title: '',
    render: (row: BuildingRow) => (
      <span className="wx-row">
        {can('building:visit') && <Button size="small" onClick={() => setOpen({ name: 'visit', row })}>{t('buildings.do.visit')}</Button>}
        {mayEdit && row.share && <Button size="small" type="link" onClick={() => setOpen({ name: 'endShare', row })}>{t('buildings.do.endShare')}</Button>}
      </span>
    ),
  }
  return (
    <div className="wx-stack">
      <PageHeader title={t('buildings.of', { place: table.place.name })} count={table.rows.length} action={mayEdit && table.rows.length > 0 && { label: t('buildings.do.share'), icon: 'plus', onClick: () => setOpen({ name: 'share' }) }} />
      <p className="wx-quiet">
        {table.place.path} · <Link to={`${modulePath('volunteers', 'building-visits')}?area=${area}`}>{t('buildings.visitsHere')}</Link>
      </p>
      {table.gaps.length > 0 && <Alert type="warning" showIcon role="note" title={t('buildings.gapsOf', { count: table.gaps.length, names: table.gaps.join('、') })} />}
      {table.rows.length === 0 && <EmptyState reason="nothing-yet" text={t('buildings.unknown')} hint={t('buildings.unknownHint')} />}
      <Rows rows={table.rows} rowKey={({ building }) => building} columns={[...buildingColumns<BuildingRow>(t), acts]} />
      <Suspense>
        {open?.name === 'share' && <ShareDrawer area={area} gaps={table.gaps} buildings={table.rows.map(({ building }) => building)} onClose={close} />}
        {open?.name === 'endShare' && open.row.share && <EndShareDrawer building={open.row.building} share={open.row.share} onClose={close} />}
        {open?.name === 'visit' && <VisitDrawer area={area} building={open.row.building} onClose={close} />}
      </Suspense>
    </div>
  )
}
