import { useQuery } from '@tanstack/react-query'
import type { residentCase } from '@wuxin/feedback/case-view.schema'
import { Icon } from '@wuxin/web/icon'
import { PhotoList } from '@wuxin/web/photo-list'
import { problemText } from '@wuxin/web/problem'
import { BigButton } from '@wuxin/web/resident/big-button'
import { BigSteps } from '@wuxin/web/resident/big-steps'
import { dateTimeText } from '@wuxin/web/time'
import type { z } from 'zod'
import { trpc } from '../api.ts'
import { nameOf } from '../category/category-name.ts'
import { useTexts } from '../texts.ts'
import { ordersOf } from './five-orders.ts'
import { RateForm } from './rate-form.tsx'

/** A case as the holder of its code sees it. */
export type ResidentCase = z.infer<typeof residentCase>

/** How far a report has come: its five orders, the answer, and the rating. */
export function TrackedCase({ code, onBack }: { code: string; onBack: () => void }) {
  const t = useTexts()
  const { data, error, refetch } = useQuery({ ...trpc.resident.track.queryOptions({ code }), retry: false })
  return (
    <>
      <BigButton plain onClick={onBack}>
        <Icon name="back" /> {t('resident.others')}
      </BigButton>
      {!data && !error && <p className="wx-quiet">{t('resident.finding')}</p>}
      {error && (
        <div role="alert">
          <p>{problemText(error, 'feedback')}</p>
          <BigButton plain onClick={() => void refetch()}>
            {t('resident.tryAgain')}
          </BigButton>
        </div>
      )}
      {data && (
        <article>
          <h1>{data.title}</h1>
          <p className="wx-quiet">
            {data.number} · {data.place} · {nameOf(data.category)}
          </p>
          <BigSteps steps={ordersOf(data, t)} />
          {data.answer && (
            <section className="wx-card">
              <h2>
                {t('resident.answer')} · {t(`outcomes.${data.answer.outcome}`)}
              </h2>
              <p>{data.answer.words}</p>
              {data.answer.photos.length > 0 && <PhotoList links={data.answer.photos} label={t('fact.photos')} />}
              <p className="wx-quiet">{dateTimeText(data.answer.at)}</p>
            </section>
          )}
          <RateForm key={data.state} code={code} tracked={data} />
        </article>
      )}
    </>
  )
}
