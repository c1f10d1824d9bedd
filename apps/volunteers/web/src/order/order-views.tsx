import { Views } from '@wuxin/web/views'
import { useTexts } from '../texts.ts'
import { useOrderViews } from './use-order-views.ts'

/** What lies beside this view of orders. */
export function OrderViews({ now }: { now: string }) {
  const t = useTexts()
  return <Views label={t('orders.title')} now={now} views={useOrderViews()} />
}
