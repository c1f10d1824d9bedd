import { venueChips, venueFunctions, venueKinds, venueListInput, type VenueRow } from '@wuxin/culture/venue.schema'
import { choicesOf } from '@wuxin/web/choices'
import { ListPage } from '@wuxin/web/list-page'
import { useCan } from '@wuxin/web/module-context'
import { modulePath } from '@wuxin/web/module-path'
import { PlaceText } from '@wuxin/web/place-text'
import { StateTag } from '@wuxin/web/state-tag'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'

/** 场地: the venues of one's places, when they are open today, and what is booked ahead. */
export default function VenueListPage() {
  const t = useTexts()
  const mayEdit = useCan()('venue:edit')
  return (
    <ListPage
      title={t('venues.title')}
      schema={venueListInput}
      query={(input) => trpc.venues.list.queryOptions(input)}
      columns={[
        { key: 'name', title: t('venues.column.name'), sort: true, render: (row: VenueRow) => row.name },
        { key: 'state', title: t('venues.column.approval'), isBadge: true, render: ({ retired, needsApproval }) => retired ? <StateTag tone="waiting">{t('venues.retired')}</StateTag> : needsApproval && <StateTag tone="dueSoon">{t('venues.approval')}</StateTag> },
        { key: 'kind', title: t('venues.label.kind'), render: ({ kind }) => t(`venues.kinds.${kind}`) },
        { key: 'area', title: t('venues.label.area'), sort: true, render: ({ place }) => <PlaceText place={place} /> },
        { key: 'functions', title: t('venues.label.functions'), render: ({ functions }) => functions.map((each) => t(`venues.functions.${each}`)).join(t('venues.joint')) },
        { key: 'capacity', title: t('venues.label.capacity'), sort: true, render: ({ capacity }) => capacity },
        { key: 'today', title: t('venues.column.today'), render: ({ today }) => today.map(({ from, to }) => `${from}–${to}`).join(' ') || t('bookings.notOpen') },
        { key: 'ahead', title: t('venues.column.ahead'), render: ({ ahead }) => ahead > 0 && t('bookings.count', { count: ahead }) },
      ]}
      rowKey={(row) => row.id}
      rowHref={(row) => modulePath('culture', `venues/${row.id}`)}
      chips={{ key: 'chip', choices: choicesOf(venueChips, (chip) => t(`venues.chips.${chip}`)) }}
      filters={[
        { kind: 'area', key: 'area', label: t('venues.label.area') },
        { kind: 'choice', key: 'kind', label: t('venues.label.kind'), choices: choicesOf(venueKinds, (kind) => t(`venues.kinds.${kind}`)) },
        { kind: 'choice', key: 'function', label: t('venues.label.functions'), choices: choicesOf(venueFunctions, (each) => t(`venues.functions.${each}`)) },
      ]}
      action={mayEdit && { label: t('venues.do.add'), icon: 'plus', href: modulePath('culture', 'venues/new') }}
      emptyText={t('venues.none')}
    />
  )
}
