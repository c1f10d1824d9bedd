import type { HouseholdRecord } from '@wuxin/volunteers/household.schema'
import { PhotoList } from '@wuxin/web/photo-list'
import { useTexts } from '../texts.ts'

/** 走访记录, the newest first: what was seen and what is needed, for those assigned. */
export function VisitsPart({ visits }: Pick<HouseholdRecord, 'visits'>) {
  const t = useTexts()
  return (
    <section className="wx-panel">
      <h2>{t('households.visits')}</h2>
      {visits.length === 0 && <p className="wx-quiet">{t('households.visitsNone')}</p>}
      <ol className="vt-log">
        {visits.map(({ id, day, by, words, needs, photos }) => (
          <li key={id}>
            <p>
              <strong>{day}</strong> <span className="wx-quiet">{by}</span>
            </p>
            <p className="vt-words">{words}</p>
            {needs && <p>{t('households.needs', { needs })}</p>}
            {photos.length > 0 && <PhotoList links={photos} label={t('households.visits')} />}
          </li>
        ))}
      </ol>
    </section>
  )
}
