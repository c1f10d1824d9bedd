import { volunteerFigures } from '@wuxin/volunteers/figure.rules'
import { orderChips, orderListInput } from '@wuxin/volunteers/order-input.schema'
import { offerKinds, orderOutcomes, orderSources, orderStates } from '@wuxin/volunteers/order.schema'
import { choicesOf } from '@wuxin/web/choices'
import { ListPage } from '@wuxin/web/list-page'
import { useCan } from '@wuxin/web/module-context'
import { modulePath } from '@wuxin/web/module-path'
import { useSearchParams } from '@wuxin/web/router'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { orderColumns } from './order-columns.tsx'
import { OrderViews } from './order-views.tsx'

/** The orders of one's places and unit: what waits for whom, how they were rated, and the rows behind a figure. */
export function OrderList() {
  const t = useTexts()
  const can = useCan()
  const [params] = useSearchParams()
  return (
    <ListPage
      title={t('orders.title')}
      schema={orderListInput}
      query={(input) => trpc.orders.list.queryOptions(input)}
      columns={orderColumns(t)}
      rowKey={({ id }) => id}
      rowHref={({ id }) => modulePath('volunteers', `orders/${id}`)}
      views={<OrderViews now="all" />}
      chips={{ key: 'chip', choices: choicesOf(orderChips, (chip) => t(`orders.chips.${chip}`)) }}
      filters={[
        { kind: 'choice', key: 'state', label: t('orders.column.state'), choices: choicesOf(orderStates, (state) => t(`orders.states.${state}`)) },
        { kind: 'choice', key: 'kind', label: t('orders.column.kind'), choices: choicesOf(offerKinds, (kind) => t(`offers.kinds.${kind}`)) },
        { kind: 'choice', key: 'source', label: t('orders.column.source'), choices: choicesOf(orderSources, (source) => t(`orders.sources.${source}`)) },
        { kind: 'choice', key: 'outcome', label: t('orders.column.outcome'), choices: choicesOf(orderOutcomes, (outcome) => t(`orders.outcomes.${outcome}`)) },
        { kind: 'area', key: 'area', label: t('orders.column.place') },
        { kind: 'unit', key: 'unit', label: t('orders.column.owner') },
        { kind: 'day', key: 'from', label: t('orders.filter.from') },
        { kind: 'day', key: 'to', label: t('orders.filter.to') },
        ...(params.has('figure') ? [{ kind: 'choice' as const, key: 'figure', label: t('orders.filter.figure'), choices: choicesOf(volunteerFigures, (figure) => t(`figures.of.${figure}`)) }] : []),
      ]}
      action={can('order:place') && { label: t('orders.do.place'), icon: 'plus', href: modulePath('volunteers', 'orders/new') }}
      exportFile="orders.xlsx"
      emptyText={t('orders.none')}
    />
  )
}
