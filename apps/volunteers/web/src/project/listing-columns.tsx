import type { ListingRow } from '@wuxin/volunteers/listing.schema'
import type { Translate } from '@wuxin/web/i18n'
import type { Column } from '@wuxin/web/list-parts'
import { PlaceText } from '@wuxin/web/place-text'
import { RowTitle } from '@wuxin/web/row-title'
import { ListingStateTag } from './listing-state-tag.tsx'

/** The columns of a list of needs or resources; on a phone the first is the card's title. */
export const listingColumns = (t: Translate): Column<ListingRow>[] => [
  { key: 'number', title: t('listings.column.title'), sort: true, render: ({ number, title }) => <RowTitle number={number} title={title} /> },
  { key: 'kind', title: t('listings.column.kind'), render: ({ kind }) => t(`resourceKinds.${kind}`) },
  { key: 'owner', title: t('listings.column.owner'), render: ({ owner }) => owner.name },
  { key: 'place', title: t('listings.column.place'), render: ({ place, owner }) => owner.isUnit && <PlaceText place={place} />, deskOnly: true },
  { key: 'free', title: t('listings.column.free'), render: ({ free, amount, measure }) => t('listings.freeOf', { free, amount, measure }) },
  { key: 'state', title: t('listings.column.state'), render: ({ state }) => <ListingStateTag state={state} />, isBadge: true },
  { key: 'expiresOn', title: t('listings.column.until'), sort: true, render: ({ expiresOn }) => expiresOn },
]
