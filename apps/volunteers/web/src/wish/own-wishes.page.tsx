import '../staff.css'
import { OpenWishList } from './open-wish-list.tsx'

/** 我认领的: one's own claims, those in hand first. */
export default function OwnWishesPage() {
  return <OpenWishList mine />
}
