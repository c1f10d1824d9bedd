import type { ListingRecord } from '@wuxin/volunteers/listing.schema'
import { client } from '../api.ts'
import { RecordDrawer } from '@wuxin/web/noun/record-drawer'
import { useTexts } from '../texts.ts'
import { listingNoun, type ListingStepName } from './listing-noun.ts'
import { listingSteps } from './listing-steps.tsx'

/** One step of a listing. */
export default function ListingDrawer({ name, record, onClose }: { name: ListingStepName; record: ListingRecord; onClose: () => void }) {
  const t = useTexts()
  return (
    <RecordDrawer
      noun={listingNoun}
      step={listingSteps[name]}
      name={name}
      record={record}
      again={() => client.listings.get.query({ id: record.id })}
      standing={({ title, free, amount, measure, expiresOn }) => ({
        [t('listings.column.title')]: title, [t('listings.column.free')]: t('listings.freeOf', { free, amount, measure }), [t('listings.column.until')]: expiresOn,
      })}
      onClose={onClose}
    />
  )
}
