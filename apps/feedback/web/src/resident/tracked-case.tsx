import { useQuery } from '@tanstack/react-query'
import type { residentCase } from '@wuxin/feedback/case-view.schema'
import { PhotoList } from '@wuxin/web/photo-list'
import { BigSteps } from '@wuxin/web/resident/follow/big-steps'
import { LookedUp } from '@wuxin/web/resident/follow/looked-up'
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
export function TrackedCase({ code }: { code: string }) {
  const t = useTexts()
  const query = useQuery({ ...trpc.resident.track.queryOptions({ code }), retry: false })
  return (
    <LookedUp query={query}>
      {(tracked) => (
        <article>
          <h1>{tracked.title}</h1>
          <p className="wx-quiet">
            {tracked.number} · {tracked.place} · {nameOf(tracked.category)}
          </p>
          <BigSteps steps={ordersOf(tracked, t)} />
          {tracked.answer && (
            <section className="wx-card">
              <h2>
                {t('resident.answer')} · {t(`outcomes.${tracked.answer.outcome}`)}
              </h2>
              <p>{tracked.answer.words}</p>
              {tracked.answer.photos.length > 0 && <PhotoList links={tracked.answer.photos} label={t('fact.photos')} />}
              <p className="wx-quiet">{dateTimeText(tracked.answer.at)}</p>
            </section>
          )}
          <RateForm key={tracked.state} code={code} tracked={tracked} />
        </article>
      )}
    </LookedUp>
  )
}
