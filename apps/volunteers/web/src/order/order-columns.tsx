import type { OrderRow } from '@wuxin/volunteers/order-view.schema'
import { ClockBadge } from '@wuxin/web/clock-badge'
import type { Translate } from '@wuxin/web/i18n'
import type { Column } from '@wuxin/web/list-parts'
import { Moment } from '@wuxin/web/moment'
import { PlaceText } from '@wuxin/web/place-text'
import { RowTitle } from '@wuxin/web/row-title'
import { StateTag } from '@wuxin/web/state-tag'
import { OrderStateTag } from './order-state-tag.tsx'

/** What an order is called; its kind where its title is not the reader's to read. */
export const orderTitle = ({ title, kind }: { title: string | null; kind: OrderRow['kind'] }, t: Translate): string => title || t(`offers.kinds.${kind}`)

/** Its number, what was ordered, and what sets it apart. */
const OrderTitle = ({ row, row: { number, supervised, remarks, state }, t }: { row: OrderRow; t: Translate }) => (
  <RowTitle number={number} title={orderTitle(row, t)}>
    {supervised && state !== 'closed' && <StateTag tone="dueSoon">{t('orders.supervised')}</StateTag>}{' '}
    {remarks > 0 && <StateTag tone="explained">{t('orders.remarks', { count: remarks })}</StateTag>}
  </RowTitle>
)

/** How it ended and was rated, while it is at that. */
export const outcomeText = ({ outcome, score }: Pick<OrderRow, 'outcome' | 'score'>, t: Translate): string =>
  [outcome && t(`orders.outcomes.${outcome}`), score !== null && t('orders.scored', { score })].filter(Boolean).join(' · ')

/** The columns of the list of orders; on a phone the first is the card's title. */
export const orderColumns = (t: Translate): Column<OrderRow>[] => [
  { key: 'number', title: t('orders.column.order'), sort: true, render: (row) => <OrderTitle row={row} t={t} /> },
  { key: 'kind', title: t('orders.column.kind'), render: ({ kind }) => t(`offers.kinds.${kind}`) },
  { key: 'place', title: t('orders.column.place'), render: ({ place }) => <PlaceText place={place} /> },
  { key: 'owner', title: t('orders.column.owner'), render: ({ owner }) => owner },
  { key: 'state', title: t('orders.column.state'), render: ({ state }) => <OrderStateTag state={state} />, isBadge: true },
  { key: 'dueAt', title: t('orders.column.clock'), sort: true, render: ({ dueAt, state }) => dueAt && state !== 'rate' && <ClockBadge dueAt={dueAt} /> },
  { key: 'outcome', title: t('orders.column.outcome'), render: (row) => outcomeText(row, t) },
  { key: 'placedAt', title: t('orders.column.placed'), sort: true, render: ({ placedAt }) => <Moment at={placedAt} as="day" />, deskOnly: true },
]
