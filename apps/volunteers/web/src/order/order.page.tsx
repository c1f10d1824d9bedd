import '../staff.css'
import { skipToken, useQuery } from '@tanstack/react-query'
import { orderLifecycle, stepOfOrder } from '@wuxin/volunteers/order.rules'
import { orderActions, orderSteps } from '@wuxin/volunteers/order.schema'
import { Arriving } from '@wuxin/web/arriving'
import { ClockBadge } from '@wuxin/web/clock-badge'
import { Notices } from '@wuxin/web/notices'
import { RecordPage } from '@wuxin/web/record-page'
import { useParams } from '@wuxin/web/router'
import { useRule } from '@wuxin/web/use-rule'
import { lazy, useState } from 'react'
import { trpc } from '../api.ts'
import { nextText } from '../step/next-text.ts'
import { timelineOf } from '@wuxin/web/noun/timeline-of'
import { useTexts } from '../texts.ts'
import { useRecordTrace } from '../trace/use-record-trace.ts'
import { orderTitle } from './order-columns.tsx'
import { orderNoun, type OrderStepName } from './order-noun.ts'
import { OrderStateTag } from './order-state-tag.tsx'
import { orderWarnings } from './order-warnings.ts'
import { useOrderAction } from './use-order-action.ts'
import { useOrderFacts } from './use-order-facts.tsx'

const OrderDrawer = lazy(() => import('./order-drawer.tsx'))

/** Steps that nobody takes but a clock; and an order for an offer is dispatched as it is placed. */
const byClock = [...orderActions.filter((action) => orderLifecycle.actions[action].by === null && action !== 'remark'), 'dispatch'] as const
const tones = {
  place: 'waiting', refuse: 'outOfRemit', decline: 'outOfRemit', withdraw: 'outOfRemit', sendBack: 'overdue', remark: 'explained', rate: 'done', supervise: 'dueSoon', escalate: 'overdue',
} as const

/** One order: where it stands and what to do next, then what is wanted, its history, and who answers for it. */
export default function OrderPage() {
  const t = useTexts()
  const { id } = useParams()
  const [open, setOpen] = useState<OrderStepName | null>(null)
  const query = useQuery(trpc.orders.get.queryOptions(id ? { id } : skipToken))
  const { data: record } = query
  const { main, more, error } = useOrderAction(record, setOpen)
  const facts = useOrderFacts(record)
  const rule = useRule('volunteers.order', record && { area: record.area, began: record.placedAt })
  const trace = useRecordTrace('orders', record)
  if (!record) return <Arriving query={query} />
  const { state, dueAt } = record
  const hasLeft = state === 'declined' || state === 'withdrawn'
  return (
    <RecordPage
      code={record.number}
      title={orderTitle(record, t)}
      state={<OrderStateTag state={state} />}
      clock={state !== 'rate' && <ClockBadge dueAt={dueAt} />}
      action={main}
      more={more}
      way={hasLeft ? undefined : { steps: orderSteps.map((key) => ({ key, label: t(`orders.steps.${key}`) })), now: state === 'closed' ? null : stepOfOrder(state) }}
      notice={<Notices error={error} warnings={orderWarnings(record, t)} waits={!main && orderNoun.isOpen(record) && nextText(orderNoun, record, null)} />}
      facts={facts}
      timeline={timelineOf(record.steps, { texts: 'orders', byClock, tones, groups: { outcome: 'orders.outcomes', source: 'orders.sources' } }, t)}
      accountability={{ owners: [{ label: t('orders.column.owner'), name: record.owner ?? t('orders.nobody'), detail: <OrderStateTag state={state} /> }], rule, trace }}
      drawer={open && <OrderDrawer key={open} name={open} record={record} onClose={() => setOpen(null)} />}
    />
  )
}
