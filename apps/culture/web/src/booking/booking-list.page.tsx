import { bookingChips, bookingListInput, type BookingRow } from '@wuxin/culture/booking.schema'
import { choicesOf } from '@wuxin/web/choices'
import { ListPage } from '@wuxin/web/list-page'
import { useCan } from '@wuxin/web/module-context'
import { modulePath } from '@wuxin/web/module-path'
import { PlaceText } from '@wuxin/web/place-text'
import { RowTitle } from '@wuxin/web/row-title'
import { lazy, Suspense, useState } from 'react'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { BookingStateTag } from './booking-state-tag.tsx'
import { bookingTimes } from './booking-times.ts'

const BookDrawer = lazy(() => import('./book-drawer.tsx'))

/** 场地预约: what waits for the reader's answer, what they booked themselves, and what is on. */
export default function BookingListPage() {
  const t = useTexts()
  const mayBook = useCan()('booking:ask')
  const [isBooking, setBooking] = useState(false)
  return (
    <>
      <ListPage
        title={t('bookings.title')}
        schema={bookingListInput}
        query={(input) => trpc.bookings.list.queryOptions(input)}
        columns={[
          { key: 'number', title: t('bookings.column.booking'), sort: true, render: ({ number, purpose }: BookingRow) => <RowTitle number={number} title={purpose} /> },
          { key: 'venue', title: t('bookings.column.venue'), render: ({ venue }) => venue.name },
          { key: 'area', title: t('bookings.column.place'), render: ({ place }) => <PlaceText place={place} /> },
          { key: 'starts', title: t('bookings.column.when'), sort: true, render: bookingTimes },
          { key: 'state', title: t('bookings.column.state'), render: ({ state }) => <BookingStateTag state={state} />, isBadge: true },
          { key: 'by', title: t('bookings.column.by'), render: ({ by }) => by },
        ]}
        rowKey={(row) => row.id}
        rowHref={(row) => modulePath('culture', `bookings/${row.id}`)}
        chips={{ key: 'chip', choices: choicesOf(bookingChips, (chip) => t(`bookings.chips.${chip}`)) }}
        filters={[
          { kind: 'area', key: 'area', label: t('bookings.column.place') },
          { kind: 'day', key: 'from', label: t('bookings.filter.from') },
          { kind: 'day', key: 'to', label: t('bookings.filter.to') },
        ]}
        action={mayBook && { label: t('bookings.do.book'), icon: 'plus', onClick: () => setBooking(true) }}
        exportFile="bookings.xlsx"
        emptyText={t('bookings.none')}
      />
      {isBooking && (
        <Suspense>
          <BookDrawer onClose={() => setBooking(false)} />
        </Suspense>
      )}
    </>
  )
}
