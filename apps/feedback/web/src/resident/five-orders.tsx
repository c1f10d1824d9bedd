import { fiveOrders, type FiveOrder } from '@wuxin/feedback/case.schema'
import { dateTimeText } from '@wuxin/web/time'
import { useTexts } from '../texts.ts'
import type { ResidentCase } from './tracked-case.tsx'

type Standing = 'done' | 'now' | 'waiting'

function standingOf(order: FiveOrder, { order: now, state }: Pick<ResidentCase, 'order' | 'state'>): Standing {
  const [at, here] = [fiveOrders.indexOf(order), fiveOrders.indexOf(now)]
  if (at < here || state === 'closed') return 'done'
  return at === here ? 'now' : 'waiting'
}

/** 五单: 点单 派单 落单 查单 评单, each with what was done in it and when. */
export function FiveOrders({ tracked }: { tracked: ResidentCase }) {
  const t = useTexts()
  return (
    <ol className="fb-orders">
      {fiveOrders.map((order) => {
        const standing = standingOf(order, tracked)
        return (
          <li key={order} data-standing={standing} aria-current={standing === 'now' ? 'step' : undefined}>
            <p>
              <strong>{t(`orders.${order}`)}</strong> <span>{t(order === 'rate' && tracked.rating && standing === 'done' ? 'resident.ratedOrder' : `ordersLong.${order}`)}</span>
            </p>
            {tracked.steps
              .filter((step) => step.order === order)
              .map(({ action, at, units }) => (
                <p key={`${action} ${at}`} className="fb-orders__done">
                  {t(`resident.did.${action}`, { units: units.join(t('comma')) })}
                  <time dateTime={at}>{dateTimeText(at)}</time>
                </p>
              ))}
            {standing === 'now' && tracked.dueAt && <p className="fb-orders__due">{t(`resident.due.${order}`, { due: dateTimeText(tracked.dueAt) })}</p>}
          </li>
        )
      })}
    </ol>
  )
}
