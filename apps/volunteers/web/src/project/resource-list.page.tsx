import { ListingList } from './listing-list.tsx'

/** 资源清单: what the places and units of the county give. */
export default function ResourceListPage() {
  return <ListingList side="resource" />
}
