import './sign-up.css'
import type { WallPhoto } from '@wuxin/culture/photo.schema'
import { Paged } from '@wuxin/web/resident/follow/paged'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { AddPhotosForm } from './add-photos-form.tsx'
import type { ResidentEvent } from './event-actions.ts'
import { ownCodeOf } from './own-code.ts'
import { TakeDownForm } from './take-down-form.tsx'

/** 照片墙 of an event: what everybody sees, what whoever was there adds, and the way to be taken off it. */
export default function WallAction({ event: { id } }: { event: ResidentEvent }) {
  const t = useTexts()
  const own = ownCodeOf(id)
  return (
    <section>
      <h2>{t('wall.title')}</h2>
      <Paged<WallPhoto> query={(page) => trpc.wall.list.queryOptions({ event: id, page })} none={t('wall.none')} more={t('wall.more')}>
        {(photos) => (
          <ul className="ct-wall">
            {photos.map((photo) => (
              <li key={photo.id}>
                <a href={photo.link} target="_blank" rel="noreferrer">
                  <img src={`${photo.link}&size=thumb`} alt={photo.words ?? t('wall.one')} loading="lazy" />
                </a>
                {photo.words && <p>{photo.words}</p>}
                <TakeDownForm id={photo.id} />
              </li>
            ))}
          </ul>
        )}
      </Paged>
      {own !== null && <AddPhotosForm event={id} code={own} />}
    </section>
  )
}
