import '../staff.css'
import { placeOrderInput } from '@wuxin/volunteers/order-input.schema'
import { useSession } from '@wuxin/web/session'
import { client } from '../api.ts'
import { NewRecord } from '@wuxin/web/noun/new-record'
import { nextText } from '../step/next-text.ts'
import { useOwnPlace } from '@wuxin/web/noun/use-own-place'
import { useTexts } from '../texts.ts'
import { orderNoun } from './order-noun.ts'
import { PlaceOrderForm } from './place-order.form.tsx'

/** 代点: the community or a member orders, for somebody or for itself; then its page. */
export default function PlaceOrderPage() {
  const t = useTexts()
  const { caller } = useSession()
  const area = useOwnPlace()
  return (
    <NewRecord
      title={t('orders.do.place')}
      schema={placeOrderInput}
      initial={{ area, photos: [] }}
      submit={client.orders.place.mutate}
      next={(order) => nextText(orderNoun, order, caller)}
      page="orders"
      draft="volunteers.order"
      submitLabel={t('orders.submit')}
    >
      <PlaceOrderForm />
    </NewRecord>
  )
}
