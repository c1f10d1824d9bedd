import '../staff.css'
import { useCan } from '@wuxin/web/module-context'
import { OpenWishList } from './open-wish-list.tsx'
import { WishList } from './wish-list.tsx'

/** 微心愿: whoever organises a place sees all of its wishes; whoever might claim one, those that are open. */
export default function WishListPage() {
  return useCan()('wish:list') ? <WishList /> : <OpenWishList mine={false} />
}
