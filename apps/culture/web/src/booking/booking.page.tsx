import { skipToken, useQuery } from '@tanstack/react-query'
import { Arriving } from '@wuxin/web/arriving'
import { ClockBadge } from '@wuxin/web/clock-badge'
import { modulePath } from '@wuxin/web/module-path'
import { nextText } from '@wuxin/web/noun/next-text'
import { timelineOf } from '@wuxin/web/noun/timeline-of'
import { useActions } from '@wuxin/web/noun/use-actions'
import { Notices } from '@wuxin/web/notices'
import { RecordPage } from '@wuxin/web/record-page'
import { Link, useParams } from '@wuxin/web/router'
import { dateText } from '@wuxin/web/time'
import { lazy, useState } from 'react'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { useRecordTrace } from '../trace/use-record-trace.ts'
import { bookingNoun, type BookingStepName } from './booking-noun.ts'
import { BookingStateTag } from './booking-state-tag.tsx'
import { bookingTimes } from './booking-times.ts'

const BookingDrawer = lazy(() => import('./booking-drawer.tsx'))

const telling = { texts: 'bookings', byClock: ['escalate', 'lapse'], tones: { book: 'waiting', hold: 'done', refuse: 'outOfRemit', cancel: 'outOfRemit', lapse: 'overdue', escalate: 'overdue' } } as const

/** One booking: what for, when, where, and what waits. */
export default function BookingPage() {
  const t = useTexts()
  const { id } = useParams()
  const [open, setOpen] = useState<BookingStepName | null>(null)
  const query = useQuery(trpc.bookings.get.queryOptions(id ? { id } : skipToken))
  const { data: record } = query
  const { main, more } = useActions(bookingNoun, record, setOpen)
  const trace = useRecordTrace('bookings', record)
  if (!record) return <Arriving query={query} />
  const { venue, starts, event, source } = record
  const calendar = modulePath('culture', `calendar?venue=${venue.id}&on=${dateText(starts)}`)
  return (
    <RecordPage
      code={record.number}
      title={record.purpose}
      state={<BookingStateTag state={record.state} />}
      clock={record.dueAt && <ClockBadge dueAt={record.dueAt} />}
      action={main && (record.state === 'held' ? { ...main, quiet: true } : main)}
      more={more}
      notice={<Notices waits={record.state === 'asked' && !main && nextText(t, bookingNoun, record, null)} warnings={event && record.state === 'held' ? [t('bookings.ofEvent')] : []} />}
      facts={[
        { label: t('bookings.column.venue'), value: <Link to={modulePath('culture', `venues/${venue.id}`)}>{venue.name}</Link> },
        { label: t('bookings.column.when'), value: <Link to={calendar}>{bookingTimes(record)}</Link> },
        { label: t('bookings.column.place'), value: record.place.path },
        { label: t('bookings.label.people'), value: record.people },
        { label: t('bookings.label.event'), value: event && <Link to={modulePath('culture', `events/${event}`)}>{record.purpose}</Link> },
        { label: t('bookings.label.source'), value: source && <Link to={modulePath(source.module, source.id)}>{source.label}</Link> },
        { label: t('bookings.label.reason'), value: record.reason, wide: true },
      ]}
      timeline={timelineOf(record.steps, telling, t)}
      accountability={{ owners: [{ label: t('bookings.column.by'), name: record.by }, { label: t('venues.label.keeper'), name: record.keeper }], trace }}
      drawer={open && <BookingDrawer key={open} name={open} record={record} onClose={() => setOpen(null)} />}
    />
  )
}
