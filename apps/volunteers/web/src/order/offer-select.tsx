import { skipToken, useQuery } from '@tanstack/react-query'
import type { OfferKind } from '@wuxin/volunteers/order.schema'
import { Select } from '@wuxin/web/ui-form'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'

/** Chooses of what is offered at a place; what is full this month stands there and cannot be chosen. Its value is the offer's id. */
export function OfferSelect({ area, onKind, value, onChange, id }: {
  area: string | null
  /** The kind of what was chosen. */
  onKind: (kind: OfferKind) => void
  value?: string | null
  onChange?: (offer: string | null) => void
  id?: string
}) {
  const t = useTexts()
  const { data = [], isFetching } = useQuery(trpc.residentOrders.offers.queryOptions(area ? { area } : skipToken))
  return (
    <Select
      id={id}
      value={value || undefined}
      allowClear
      loading={isFetching}
      placeholder={t('offers.choose')}
      notFoundContent={isFetching ? null : t('offers.noneHere')}
      onChange={(next?: string) => {
        const chosen = data.find((each) => each.id === next)
        onChange?.(next ?? null)
        if (chosen) onKind(chosen.kind)
      }}
      options={data.map((each) => ({
        value: each.id, disabled: each.free === 0, label: t(each.free === 0 ? 'offers.optionFull' : each.free === null ? 'offers.option' : 'offers.optionFree', { title: each.title, unit: each.unit, count: each.free ?? 0 }),
      }))}
    />
  )
}
