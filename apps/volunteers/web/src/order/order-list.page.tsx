import '../staff.css'
import { useSearchParams } from '@wuxin/web/router'
import { OpenOrderList } from './open-order-list.tsx'
import { OrderList } from './order-list.tsx'
import { useOrderViews } from './use-order-views.ts'

/** 点餐服务: whoever organises or serves for a unit sees their orders; whoever might take one on, those that nobody has, and their own. */
export default function OrderListPage() {
  const [params] = useSearchParams()
  const views = useOrderViews()
  const view = views.find(({ key }) => key === params.get('view'))?.key ?? views[0]?.key
  return view === 'all' ? <OrderList /> : <OpenOrderList key={view} mine={view === 'mine'} />
}
