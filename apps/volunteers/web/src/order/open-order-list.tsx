import { browseOrdersInput } from '@wuxin/volunteers/order-input.schema'
import type { openOrderList } from '@wuxin/volunteers/order-view.schema'
import { offerKinds } from '@wuxin/volunteers/order.schema'
import { choicesOf } from '@wuxin/web/choices'
import { ClockBadge } from '@wuxin/web/clock-badge'
import { ListPage } from '@wuxin/web/list-page'
import { useCan } from '@wuxin/web/module-context'
import { modulePath } from '@wuxin/web/module-path'
import { Moment } from '@wuxin/web/moment'
import { PlaceText } from '@wuxin/web/place-text'
import { RowTitle } from '@wuxin/web/row-title'
import type { z } from 'zod'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { orderTitle } from './order-columns.tsx'
import { OrderStateTag } from './order-state-tag.tsx'
import { OrderViews } from './order-views.tsx'

type Row = z.infer<typeof openOrderList>['rows'][number]

/** 待领的单: orders that nobody has, the one that waits longest first; or those of the caller and their unit. */
export function OpenOrderList({ mine }: { mine: boolean }) {
  const t = useTexts()
  const can = useCan()
  return (
    <ListPage
      title={t(mine ? 'orders.views.mine' : 'orders.views.open')}
      schema={browseOrdersInput}
      fixed={{ mine }}
      query={(input) => trpc.orders.browse.queryOptions(input)}
      columns={[
        { key: 'number', title: t('orders.column.order'), render: (row: Row) => <RowTitle number={row.number} title={orderTitle(row, t)} /> },
        { key: 'kind', title: t('orders.column.kind'), render: ({ title, kind }) => title && t(`offers.kinds.${kind}`) },
        { key: 'place', title: t('orders.column.place'), render: ({ place }) => <PlaceText place={place} /> },
        { key: 'state', title: t('orders.column.state'), render: ({ state }) => <OrderStateTag state={state} />, isBadge: true },
        { key: 'dueAt', title: t('orders.column.clock'), sort: true, render: ({ dueAt, state }) => dueAt && state !== 'rate' && <ClockBadge dueAt={dueAt} /> },
        { key: 'placedAt', title: t('orders.column.placed'), sort: true, render: ({ placedAt }) => <Moment at={placedAt} as="day" />, deskOnly: true },
      ]}
      rowKey={({ id }) => id}
      rowHref={({ id }) => modulePath('volunteers', `orders/${id}`)}
      views={<OrderViews now={mine ? 'mine' : 'open'} />}
      filters={[
        { kind: 'choice', key: 'kind', label: t('orders.column.kind'), choices: choicesOf(offerKinds, (kind) => t(`offers.kinds.${kind}`)) },
        { kind: 'area', key: 'area', label: t('orders.column.place') },
      ]}
      action={can('order:place') && { label: t('orders.do.place'), icon: 'plus', href: modulePath('volunteers', 'orders/new'), quiet: true }}
      emptyText={t(mine ? 'orders.noneMine' : 'orders.noneOpen')}
    />
  )
}
