import './photo.css'
import { useQuery } from '@tanstack/react-query'
import type { EventRecord } from '@wuxin/culture/event-view.schema'
import type { PhotoView } from '@wuxin/culture/photo.schema'
import { useCan } from '@wuxin/web/module-context'
import { problemText } from '@wuxin/web/problem'
import { Button } from '@wuxin/web/ui'
import { useClickStep } from '@wuxin/web/use-click-step'
import { lazy, Suspense, useState } from 'react'
import { client, trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { PhotoCard } from './photo-card.tsx'

const AddPhotosDrawer = lazy(() => import('./add-photos-drawer.tsx'))
const TakeDownDrawer = lazy(() => import('./take-down-drawer.tsx'))

/** 照片墙 of an event: what waits to be looked at or taken down first, then what everybody sees. */
export default function PhotosPart({ record: { id, area, units, state } }: { record: EventRecord }) {
  const t = useTexts()
  const can = useCan()
  const [opened, setOpened] = useState<'add' | PhotoView | null>(null)
  const { data } = useQuery({ ...trpc.photos.list.queryOptions({ event: id }), enabled: can('photo:list') })
  const { mutate, error, isPending } = useClickStep()
  const rows = data?.rows ?? []
  const mayAdd = can('photo:add', { area, units }) && state !== 'cancelled'
  if (!mayAdd && rows.length === 0) return null
  return (
    <section className="wx-panel">
      <div className="wx-panel__head">
        <h2>{t('photos.title')}</h2>
        {mayAdd && <Button onClick={() => setOpened('add')}>{t('photos.do.add')}</Button>}
      </div>
      {error && <p role="alert">{problemText(error, 'culture')}</p>}
      {rows.length === 0 && <p className="wx-quiet">{t('photos.none')}</p>}
      <ul className="cp-photos">
        {rows.map((photo) => (
          <PhotoCard
            key={`${photo.id} ${photo.version}`}
            photo={photo}
            isBusy={isPending}
            onShow={() => mutate({ step: () => client.photos.show.mutate({ id: photo.id, version: photo.version }), said: t('photos.done.show') })}
            onTakeDown={() => setOpened(photo)}
          />
        ))}
      </ul>
      <Suspense>
        {opened === 'add' && <AddPhotosDrawer event={id} onClose={() => setOpened(null)} />}
        {opened !== null && opened !== 'add' && <TakeDownDrawer photo={opened} onClose={() => setOpened(null)} />}
      </Suspense>
    </section>
  )
}
