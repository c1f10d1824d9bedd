import '../staff.css'
import './project.css'
import { resourceKinds, type Side } from '@wuxin/volunteers/listing.rules'
import { listingChips, listingListInput, type ListingRow } from '@wuxin/volunteers/listing.schema'
import { choicesOf } from '@wuxin/web/choices'
import { ListPage } from '@wuxin/web/list-page'
import { useCan } from '@wuxin/web/module-context'
import { modulePath } from '@wuxin/web/module-path'
import { useNavigate } from '@wuxin/web/router'
import { lazy, Suspense, useState } from 'react'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { listingColumns } from './listing-columns.tsx'
import { ListingViews } from './listing-views.tsx'

const AddListingDrawer = lazy(() => import('./add-listing-drawer.tsx'))

/** One of the two lists that can be claimed from: what is there, whose, how much is left and until when. */
export function ListingList({ side }: { side: Side }) {
  const t = useTexts()
  const can = useCan()
  const navigate = useNavigate()
  const [isAdding, setAdding] = useState(false)
  return (
    <>
      <ListPage
        key={side}
        title={t(`listings.title.${side}`)}
        schema={listingListInput}
        fixed={{ side }}
        query={(input) => trpc.listings.list.queryOptions(input)}
        columns={listingColumns(t)}
        rowKey={(row: ListingRow) => row.id}
        rowHref={(row) => modulePath('volunteers', `listings/${row.id}`)}
        chips={{ key: 'chip', choices: choicesOf(listingChips, (chip) => t(`listings.chips.${chip}`)) }}
        filters={[
          { kind: 'choice', key: 'kind', label: t('listings.column.kind'), choices: choicesOf(resourceKinds, (kind) => t(`resourceKinds.${kind}`)) },
          { kind: 'area', key: 'area', label: t('listings.column.place') },
          { kind: 'unit', key: 'unit', label: t('listings.column.unit') },
        ]}
        views={<ListingViews view={side} />}
        action={can('listing:edit') && { label: t(`listings.add.${side}`), icon: 'plus', onClick: () => setAdding(true) }}
        exportFile="listings.xlsx"
        emptyText={t(`listings.none.${side}`)}
      />
      {isAdding && (
        <Suspense>
          <AddListingDrawer side={side} onDone={({ id }) => void navigate(modulePath('volunteers', `listings/${id}`))} onClose={() => setAdding(false)} />
        </Suspense>
      )}
    </>
  )
}
