import { useQuery } from '@tanstack/react-query'
import { Icon } from '@wuxin/web/icon'
import { problemText } from '@wuxin/web/problem'
import { BigButton } from '@wuxin/web/resident/big-button'
import { dateText, dateTimeText } from '@wuxin/web/time'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'

/** Minutes as residents read them: which parties were there, what was said of each topic, what was decided. */
export function MinutesText({ id, onBack }: { id: string; onBack: () => void }) {
  const t = useTexts()
  const { data, error, refetch } = useQuery({ ...trpc.residentMinutes.get.queryOptions({ id }), retry: false })
  return (
    <>
      <BigButton plain onClick={onBack}>
        <Icon name="back" /> {t('resident.otherMinutes')}
      </BigButton>
      {!data && !error && <p className="wx-quiet">{t('resident.finding')}</p>}
      {error && (
        <div role="alert">
          <p>{problemText(error, 'meetings')}</p>
          <BigButton plain onClick={() => void refetch()}>
            {t('resident.tryAgain')}
          </BigButton>
        </div>
      )}
      {data && (
        <article>
          <h1>{data.title}</h1>
          <p>
            {data.body} · {dateTimeText(data.heldAt)} · {data.venue}
          </p>
          <p className="wx-quiet">
            {t('resident.attended', { count: data.present })}
            {data.parties.length > 0 && `${t('resident.colon')}${data.parties.join(t('comma'))}`}
          </p>
          {data.items.map(({ title, words, resolution }, index) => (
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
            {data.number} · {t('resident.publishedOn', { day: dateText(data.publishedAt) })}
          </p>
        </article>
      )}
    </>
  )
}
