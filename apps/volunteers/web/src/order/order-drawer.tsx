import type { OrderRecord } from '@wuxin/volunteers/order-view.schema'
import { client } from '../api.ts'
import { RecordDrawer } from '@wuxin/web/noun/record-drawer'
import { useTexts } from '../texts.ts'
import { orderNoun, type OrderStepName } from './order-noun.ts'
import { orderSteps } from './order-steps.tsx'

/** One step of an order. */
export default function OrderDrawer({ name, record, onClose }: { name: OrderStepName; record: OrderRecord; onClose: () => void }) {
  const t = useTexts()
  return (
    <RecordDrawer
      noun={orderNoun}
      step={orderSteps[name]}
      name={name}
      record={record}
      again={() => client.orders.get.query({ id: record.id })}
      standing={({ owner }) => ({ [t('orders.column.owner')]: owner })}
      onClose={onClose}
    />
  )
}
