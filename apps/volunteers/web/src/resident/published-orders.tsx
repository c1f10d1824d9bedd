import type { publicOrder } from '@wuxin/volunteers/order-view.schema'
import { Paged } from '@wuxin/web/resident/follow/paged'
import { StateTag } from '@wuxin/web/state-tag'
import { dateText } from '@wuxin/web/time'
import type { z } from 'zod'
import { trpc } from '../api.ts'
import { orderTones } from '../order/order-tones.ts'
import { useTexts } from '../texts.ts'
import { RemarkForm } from './remark-form.tsx'

type PublicOrder = z.infer<typeof publicOrder>

/** One order as everybody sees it. */
function PublishedOrder({ order: { id, number, title, kind, state, unit, placedAt, overdue, outcome, score, remarks } }: { order: PublicOrder }) {
  const t = useTexts()
  const isOver = state === 'closed' || state === 'declined'
  const how = [unit && t('order.servedBy', { who: unit }), outcome && t(`order.outcomes.${outcome}`), score && t('order.ratedAs', { score: t(`scores.${score}`) }), remarks > 0 && t('order.remarks', { count: remarks })]
  return (
    <div className="wx-card">
      <p>
        <strong>{title ?? t(`order.kinds.${kind}`)}</strong> <StateTag tone={orderTones[state]}>{t(`order.states.${state}`)}</StateTag> {overdue && <StateTag tone="overdue">{t('order.overdue')}</StateTag>}
      </p>
      <p className="wx-quiet">{[number, dateText(placedAt)].join(' · ')}</p>
      {how.some(Boolean) && <p>{how.filter(Boolean).join(' · ')}</p>}
      {!isOver && <RemarkForm id={id} number={number} />}
    </div>
  )
}

/** The orders of a place, the newest first, more at a touch. */
export function PublishedOrders({ area }: { area: string }) {
  const t = useTexts()
  return (
    <Paged<PublicOrder> query={(page) => trpc.residentOrders.published.queryOptions({ area, page })} none={t('order.noneHere')} more={t('wish.more')}>
      {(rows) =>
        rows.map((order) => (
          <PublishedOrder key={order.id} order={order} />
        ))
      }
    </Paged>
  )
}
