import '../staff.css'
import { useCan } from '@wuxin/web/module-context'
import { useSearchParams } from '@wuxin/web/router'
import { Views } from '../step/views.tsx'
import { OpenWishList } from './open-wish-list.tsx'
import { WishList } from './wish-list.tsx'

/** 微心愿: whoever organises a place sees all of its wishes; whoever might claim one, those that are open, and their own. */
export default function WishListPage() {
  const can = useCan()
  const [params] = useSearchParams()
  const [organises, claims] = [can('wish:list'), can('wish:claim')]
  const may = [...(organises ? ['all'] : []), ...(claims || !organises ? ['open'] : []), ...(claims ? ['mine'] : [])]
  const view = may.find((each) => each === params.get('view')) ?? may[0]
  const views = <Views page="wishes" views={may} current={view} texts="wishes" />
  return view === 'all' ? <WishList views={views} /> : <OpenWishList key={view} mine={view === 'mine'} views={views} />
}
