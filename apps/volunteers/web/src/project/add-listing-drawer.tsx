import type { ResourceKind, Side } from '@wuxin/volunteers/listing.rules'
import { addListingInput, type ListingRecord } from '@wuxin/volunteers/listing.schema'
import { ActionDrawer } from '@wuxin/web/action-drawer'
import { useNow } from '@wuxin/web/now'
import { useActivePlace } from '@wuxin/web/place'
import { renewModule } from '@wuxin/web/query-client'
import { useSession } from '@wuxin/web/session'
import { dateText } from '@wuxin/web/time'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { AddListingForm } from './add-listing.form.tsx'
import { ownersOf } from './owner-choices.ts'

/** Puts a need or a resource on its list: looked over and published on its own page, or at once where a claim waits for it. */
export default function AddListingDrawer({ side, kind, isPublished = false, onDone, onClose }: {
  side: Side
  /** The one that is looked for. */
  kind?: ResourceKind
  isPublished?: boolean
  onDone: (made: ListingRecord) => void
  onClose: () => void
}) {
  const t = useTexts()
  const { caller } = useSession()
  const place = useActivePlace()
  const today = dateText(useNow())
  const [owner] = ownersOf(caller)
  const area = owner?.unit === null ? (place ?? owner.area) : owner?.area

  async function add(input: Parameters<typeof client.listings.add.mutate>[0]): Promise<ListingRecord> {
    const made = await client.listings.add.mutate(input)
    return isPublished ? client.listings.publish.mutate({ id: made.id, version: made.version }) : made
  }
  return (
    <ActionDrawer
      open
      title={t(`listings.add.${side}`)}
      schema={addListingInput}
      initial={{ area, unit: owner?.unit ?? null, kind, from: today }}
      fixed={{ side }}
      submit={add}
      next={({ number }) => t(isPublished ? 'listings.next.published' : 'listings.next.add', { number })}
      onDone={(made) => {
        void renewModule('volunteers')
        onDone(made)
      }}
      onClose={onClose}
      submitLabel={t(isPublished ? 'listings.do.addPublished' : 'listings.do.add')}
    >
      <AddListingForm side={side} owners={ownersOf(caller)} />
    </ActionDrawer>
  )
}
