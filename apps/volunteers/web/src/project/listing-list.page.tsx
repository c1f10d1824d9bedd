import { ListingList } from './listing-list.tsx'

/** 需求清单: what the places and units of the county need. */
export default function NeedListPage() {
  return <ListingList side="need" />
}
