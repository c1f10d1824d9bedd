import { useQuery } from '@tanstack/react-query'
import { joined } from '@wuxin/web/i18n'
import { BackButton } from '@wuxin/web/resident/follow/back-button'
import { LookedUp } from '@wuxin/web/resident/follow/looked-up'
import { dateText, dateTimeText } from '@wuxin/web/time'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'

/** Minutes as residents read them: which parties were there, what was said of each topic, what was decided. */
export function MinutesText({ id, onBack }: { id: string; onBack: () => void }) {
  const t = useTexts()
  const query = useQuery({ ...trpc.residentMinutes.get.queryOptions({ id }), retry: false })
  return (
    <>
      <BackButton label={t('resident.otherMinutes')} onClick={onBack} />
      <LookedUp query={query}>
        {(minutes) => (
          <article>
            <h1>{minutes.title}</h1>
            <p>
              {minutes.body} · {dateTimeText(minutes.heldAt)} · {minutes.venue}
            </p>
            <p className="wx-quiet">
              {t('resident.attended', { count: minutes.present })}
              {minutes.parties.length > 0 && `${t('resident.colon')}${joined(minutes.parties)}`}
            </p>
            {minutes.items.map(({ title, words, resolution }, index) => (
              <section key={`${index} ${title}`} className="wx-card">
                <h2>
                  {index + 1}. {title}
                </h2>
                {words && <p className="mt-paragraph">{words}</p>}
                {resolution && (
                  <p className="mt-resolution">
                    <strong>{t(`decisions.${resolution.decision}`)}</strong> {resolution.words}
                  </p>
                )}
              </section>
            ))}
            <p className="wx-quiet">
              {minutes.number} · {t('resident.publishedOn', { day: dateText(minutes.publishedAt) })}
            </p>
          </article>
        )}
      </LookedUp>
    </>
  )
}
