import { useQuery } from '@tanstack/react-query'
import { BackButton } from '@wuxin/web/resident/follow/back-button'
import { LookedUp } from '@wuxin/web/resident/follow/looked-up'
import { dateText } from '@wuxin/web/time'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { ResultRows } from './result-rows.tsx'

/** A published result, the last round first. */
export function PublishedResult({ id, onBack }: { id: string; onBack: () => void }) {
  const t = useTexts()
  const query = useQuery({ ...trpc.results.get.queryOptions({ id }), retry: false })
  return (
    <>
      <BackButton label={t('results.back')} onClick={onBack} />
      <LookedUp query={query}>
        {({ title, event, place, publishedAt, rounds, judges, number }) => (
          <article>
            <h1>{title}</h1>
            <p className="wx-quiet">
              {event.name} · {place}
            </p>
            {rounds.map(({ name, rows }, nth) => (
              <section key={name} className="wx-card">
                <h2>{name}</h2>
                <ResultRows rows={rows} isLast={nth === 0} />
              </section>
            ))}
            <p className="wx-quiet">
              {number} · {t('results.published', { day: dateText(publishedAt), judges })}
            </p>
            <p className="wx-quiet">{t('results.names')}</p>
          </article>
        )}
      </LookedUp>
    </>
  )
}
