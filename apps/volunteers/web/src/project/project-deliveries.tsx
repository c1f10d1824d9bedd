import type { ProjectRecord } from '@wuxin/volunteers/project.schema'
import { PhotoList } from '@wuxin/web/photo-list'
import { useTexts } from '../texts.ts'

/** What was given so far, with its evidence; nothing before the first. */
export function ProjectDeliveries({ record: { deliveries, parts } }: { record: ProjectRecord }) {
  const t = useTexts()
  if (deliveries.length === 0) return null
  const measureOf = (listing: string) => parts.find((part) => part.listing === listing)?.measure ?? ''
  return (
    <section className="wx-panel">
      <h2>{t('projects.deliveries')}</h2>
      <ul className="vl-rows">
        {deliveries.map(({ id, listing, title, amount, day, words, photos, by }) => (
          <li key={id}>
            <span className="vl-match">
              {words}
              <small>{`${day} · ${title} · ${by}`}</small>
              {photos.length > 0 && <PhotoList links={photos} label={t('projects.label.photos')} />}
            </span>
            <span>
              {amount}
              {measureOf(listing)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
