import { useQuery, useQueryClient } from '@tanstack/react-query'
import { PhotoList } from '@wuxin/web/photo-list'
import { BigSteps } from '@wuxin/web/resident/follow/big-steps'
import { LookedUp } from '@wuxin/web/resident/follow/looked-up'
import { client, trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { orderInputs } from './inputs.ts'
import { hasLeft, orderWay, type ResidentOrder } from './order-way.ts'
import { RateForm } from './rate-form.tsx'
import { TrackedHead } from './tracked-head.tsx'
import { WithdrawForm } from './withdraw-form.tsx'

/** How far an order has come: its five steps, who comes when, what was done; and what is the orderer's to say. */
export function TrackedOrder({ code }: { code: string }) {
  const t = useTexts()
  const queryClient = useQueryClient()
  const keep = (after: ResidentOrder) => void queryClient.setQueryData(trpc.residentOrders.track.queryKey({ code }), after)
  const query = useQuery({ ...trpc.residentOrders.track.queryOptions({ code }), retry: false })
  return (
    <LookedUp query={query}>
      {(order) => (
        <article>
          <TrackedHead record={order} />
          {hasLeft(order) && (
            <section className="wx-card">
              <h2>{t(`order.left.${order.state}`)}</h2>
              <p>{order.reason ?? t(`order.leftWhy.${order.state}`)}</p>
            </section>
          )}
          {order.result && (
            <section className="wx-card">
              <h2>{t(`order.outcomes.${order.result.outcome}`)}</h2>
              <p className="vt-paragraph">{order.result.words}</p>
              <PhotoList links={order.result.photos} label={t('order.photos')} />
            </section>
          )}
          {order.may.includes('rate') && (
            <RateForm
              number={order.number}
              inputs={orderInputs}
              rate={async (rating, check) => {
                const given = check((await orderInputs()).residentRateOrderInput, { code, ...rating })
                return given && client.residentOrders.rate.mutate(given)
              }}
              onSent={keep}
            />
          )}
          {order.rating && (
            <p role="status" className="wx-card">
              {t(order.state === 'serve' ? 'order.ratedAgain' : 'order.rated', { score: t(`scores.${order.rating.score}`) })}
            </p>
          )}
          {order.agreed && !order.result && (
            <section className="wx-card">
              <h2>{order.appointment ? t('order.due.serve', { day: order.appointment }) : t('order.agreed')}</h2>
              <p className="vt-paragraph">{order.agreed}</p>
            </section>
          )}
          {order.unit && <p className="wx-quiet">{t('order.servedBy', { who: order.unit.name })}</p>}
          <BigSteps steps={orderWay(order, t)} />
          {order.may.includes('withdraw') && (
            <WithdrawForm
              number={order.number}
              label={t('order.withdraw')}
              button={t('order.sendWithdrawal')}
              inputs={orderInputs}
              withdraw={async (reason, check) => {
                const given = check((await orderInputs()).residentWithdrawOrderInput, { code, reason })
                return given && client.residentOrders.withdraw.mutate(given)
              }}
              onSent={keep}
            />
          )}
        </article>
      )}
    </LookedUp>
  )
}
