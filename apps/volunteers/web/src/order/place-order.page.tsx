import { levelOf } from '@wuxin/platform/area'
import { placeOrderInput } from '@wuxin/volunteers/order-input.schema'
import { announce } from '@wuxin/web/announce'
import { modulePath } from '@wuxin/web/module-path'
import { PageHeader } from '@wuxin/web/page-header'
import { useActivePlace } from '@wuxin/web/place'
import { renewModule } from '@wuxin/web/query-client'
import { useNavigate } from '@wuxin/web/router'
import { SchemaForm } from '@wuxin/web/schema-form'
import { useSession } from '@wuxin/web/session'
import { client } from '../api.ts'
import { nextText } from '../step/next-text.ts'
import { useTexts } from '../texts.ts'
import { orderNoun } from './order-noun.ts'
import { PlaceOrderForm } from './place-order.form.tsx'

/** 代点: the community or a member orders, for somebody or for itself; then its page. */
export default function PlaceOrderPage() {
  const t = useTexts()
  const { caller } = useSession()
  const navigate = useNavigate()
  const place = useActivePlace() ?? caller.grants[0]?.area ?? null
  const isExact = place !== null && levelOf(place) !== 'county'
  return (
    <section className="wx-page">
      <PageHeader title={t('orders.do.place')} />
      <div className="wx-panel wx-narrow">
        <SchemaForm
          schema={placeOrderInput}
          initial={{ area: isExact ? place : undefined, photos: [] }}
          submit={client.orders.place.mutate}
          onDone={(record) => {
            announce(nextText(orderNoun, record, caller))
            void renewModule('volunteers')
            void navigate(modulePath('volunteers', `orders/${record.id}`))
          }}
          draft="volunteers.order.place"
          submitLabel={t('orders.submit')}
        >
          <PlaceOrderForm />
        </SchemaForm>
      </div>
    </section>
  )
}
