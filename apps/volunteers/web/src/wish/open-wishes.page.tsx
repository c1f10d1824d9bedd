import '../staff.css'
import { OpenWishList } from './open-wish-list.tsx'

/** 可认领: for whoever organises a place and claims wishes besides. */
export default function OpenWishesPage() {
  return <OpenWishList mine={false} />
}
