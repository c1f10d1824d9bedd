import type { ListingRecord } from '@wuxin/volunteers/listing.schema'
import { StepDrawer } from '@wuxin/web/step-drawer'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { listingSteps, type ListingStepName } from './listing-steps.tsx'

/** One step of a listing. */
export default function ListingDrawer({ name, record, onClose }: { name: ListingStepName; record: ListingRecord; onClose: () => void }) {
  const t = useTexts()
  return (
    <StepDrawer
      step={listingSteps[name]}
      title={t(`listings.do.${name}`)}
      record={record}
      again={() => client.listings.get.query({ id: record.id })}
      standing={(each) => ({
        [t('listings.column.state')]: t(`listings.states.${each.state}`),
        [t('listings.column.title')]: each.title,
        [t('listings.column.free')]: t('listings.freeOf', { free: each.free, amount: each.amount, measure: each.measure }),
        [t('listings.column.until')]: each.expiresOn,
      })}
      next={({ number }) => t(`listings.next.${name}`, { number })}
      onClose={onClose}
    />
  )
}
