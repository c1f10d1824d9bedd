import '../staff.css'
import { offerListInput, type OfferRow } from '@wuxin/volunteers/offer.schema'
import { mayKeepOffer } from '@wuxin/volunteers/order.rules'
import { offerKinds } from '@wuxin/volunteers/order.schema'
import { choicesOf } from '@wuxin/web/choices'
import { ListPage } from '@wuxin/web/list-page'
import { useCan } from '@wuxin/web/module-context'
import { useSession } from '@wuxin/web/session'
import { lazy, Suspense, useState } from 'react'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { offerColumns } from './offer-columns.tsx'
import type { OfferStepName } from './offer-steps.tsx'
import { OrderViews } from './order-views.tsx'

const AddOfferDrawer = lazy(() => import('./add-offer-drawer.tsx'))
const OfferDrawer = lazy(() => import('./offer-drawer.tsx'))

/** 服务菜单: what units offer to one's places, and how much of it is still free this month. */
export default function OfferListPage() {
  const t = useTexts()
  const can = useCan()
  const { caller } = useSession()
  const [isAdding, setAdding] = useState(false)
  const [open, setOpen] = useState<{ name: OfferStepName; offer: OfferRow } | null>(null)
  const mayKeep = ({ place, unit, closedReason }: OfferRow) => closedReason === null && mayKeepOffer({ area: place.code, unit: unit.id }, caller)
  return (
    <>
      <ListPage
        title={t('offers.title')}
        schema={offerListInput}
        query={(input) => trpc.offers.list.queryOptions(input)}
        columns={offerColumns(t, { mayKeep, onStep: (name, offer) => setOpen({ name, offer }) })}
        rowKey={({ id }) => id}
        views={<OrderViews now="offers" />}
        filters={[
          { kind: 'choice', key: 'kind', label: t('orders.column.kind'), choices: choicesOf(offerKinds, (kind) => t(`offers.kinds.${kind}`)) },
          { kind: 'area', key: 'area', label: t('orders.column.place') },
          { kind: 'unit', key: 'unit', label: t('offers.column.unit') },
          { kind: 'choice', key: 'closed', label: t('offers.column.standing'), choices: [{ value: 'true', label: t('offers.closed') }], none: t('offers.offered') },
        ]}
        action={can('offer:edit') && { label: t('offers.do.add'), icon: 'plus', onClick: () => setAdding(true) }}
        emptyText={t('offers.none')}
      />
      <Suspense>
        {isAdding && <AddOfferDrawer onClose={() => setAdding(false)} />}
        {open && <OfferDrawer key={`${open.offer.id} ${open.name}`} {...open} onClose={() => setOpen(null)} />}
      </Suspense>
    </>
  )
}
