import { holdsForPlace } from '@wuxin/platform/caller'
import { orderRules } from '@wuxin/volunteers/order.rules'
import type { OrderRecord } from '@wuxin/volunteers/order-view.schema'
import { permissions } from '@wuxin/volunteers/permissions'
import type { MaybeAction } from '@wuxin/web/main-action'
import type { MoreAction } from '@wuxin/web/record-page'
import { useSession } from '@wuxin/web/session'
import { useClickStep } from '@wuxin/web/use-click-step'
import { client } from '../api.ts'
import { useActions } from '@wuxin/web/noun/use-actions'
import { useTexts } from '../texts.ts'
import { orderNoun, type OrderStepName } from './order-noun.ts'

/** What the reader may do to an order: by one click take it on, or say that its remarks were read; all else opens its drawer. */
export function useOrderAction(record: OrderRecord | undefined, open: (name: OrderStepName) => void): { main: MaybeAction; more: MoreAction[]; error: unknown } {
  const t = useTexts()
  const { caller } = useSession()
  const { mutate, error, isPending } = useClickStep()
  const { main, more } = useActions(orderNoun, record, open)
  if (!record) return { main, more, error }
  const { id, unread, area } = record
  const mayRead = unread > 0 && holdsForPlace(caller, permissions['order:check'], area)
  const take = { label: t('orders.do.take'), busy: isPending, onClick: () => mutate({ step: () => client.orders.take.mutate({ id }), said: t('orders.taken') }) }
  const readRemarks = { key: 'readRemarks', label: t('orders.do.readRemarks'), onClick: () => mutate({ step: () => client.orders.readRemarks.mutate({ id }), said: t('orders.remarksRead') }) }
  return {
    main: orderRules.nextAction(record, caller) === 'take' ? take : main,
    more: [...(mayRead ? [readRemarks] : []), ...(!main || !orderRules.mayDo('take', record, caller) ? [] : [{ key: 'take', label: take.label, onClick: take.onClick }]), ...more],
    error,
  }
}
