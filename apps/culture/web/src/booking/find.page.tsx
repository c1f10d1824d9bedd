import './calendar.css'
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { venueKinds, type VenueKind } from '@wuxin/culture/venue.schema'
import { AreaPicker } from '@wuxin/web/area-picker'
import { Arriving } from '@wuxin/web/arriving'
import { choicesOf } from '@wuxin/web/choices'
import { DateField } from '@wuxin/web/date-field'
import { modulePath } from '@wuxin/web/module-path'
import { useOwnPlace } from '@wuxin/web/noun/use-own-place'
import { useNow } from '@wuxin/web/now'
import { PageHeader } from '@wuxin/web/page-header'
import { Link } from '@wuxin/web/router'
import { StateTag } from '@wuxin/web/state-tag'
import { clockText, dateText } from '@wuxin/web/time'
import { InputNumber, Select } from '@wuxin/web/ui-form'
import { lazy, Suspense, useState } from 'react'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'

const BookDrawer = lazy(() => import('./book-drawer.tsx'))
const lengths = [60, 90, 120, 180, 240, 480] as const

/** 找空场地: which venues have room for so many people, that long, on a day. */
export default function FindPage() {
  const t = useTexts()
  const own = useOwnPlace()
  const today = dateText(useNow())
  const [asked, setAsked] = useState<{ area?: string; day?: string; minutes: number; people?: number; kind?: VenueKind }>({ minutes: 120 })
  const [booking, setBooking] = useState<{ venue: string; starts: string; ends: string; name: string } | null>(null)
  const change = (part: Partial<typeof asked>) => setAsked((before) => ({ ...before, ...part }))
  const { minutes, people, kind } = asked
  const [area, day] = [asked.area ?? own, asked.day ?? today]
  const query = useQuery({ ...trpc.bookings.find.queryOptions(area ? { area, day, minutes, people, kind } : skipToken), placeholderData: keepPreviousData })
  return (
    <section className="wx-page">
      <PageHeader title={t('bookings.find')} />
      <div className="cu-bar">
        <label>
          <span>{t('venues.label.area')}</span>
          <AreaPicker value={area ?? null} onChange={(code) => change({ area: code ?? undefined })} />
        </label>
        <label>
          <span>{t('bookings.label.day')}</span>
          <DateField value={day} min={today} onChange={(value) => change({ day: value ?? undefined })} />
        </label>
        <label>
          <span>{t('bookings.label.minutes')}</span>
          <Select value={minutes} onChange={(value: number) => change({ minutes: value })} options={lengths.map((value) => ({ value, label: t('bookings.minutes', { count: value }) }))} />
        </label>
        <label>
          <span>{t('bookings.label.people')}</span>
          <InputNumber min={1} precision={0} value={people ?? null} onChange={(value) => change({ people: value ?? undefined })} />
        </label>
        <label>
          <span>{t('bookings.label.kind')}</span>
          <Select allowClear value={kind} onChange={(value?: VenueKind) => change({ kind: value })} options={choicesOf(venueKinds, (value) => t(`venues.kinds.${value}`))} />
        </label>
      </div>
      {area && !query.data && <Arriving query={query} rows={4} />}
      {query.data?.rows.length === 0 && <p className="wx-quiet">{t('bookings.noneFound')}</p>}
      <ul className="cu-found">
        {query.data?.rows.map(({ venue, kind: is, place, capacity, needsApproval, free }) => (
          <li key={venue.id} className="wx-panel">
            <div className="cu-found__head">
              <h2>
                <Link to={modulePath('culture', `venues/${venue.id}`)}>{venue.name}</Link>
              </h2>
              <span className="wx-quiet">{[t(`venues.kinds.${is}`), place.path, capacity && `${t('venues.label.capacity')} ${capacity}`].filter(Boolean).join(' · ')}</span>
              {needsApproval && <StateTag tone="dueSoon">{t('venues.approval')}</StateTag>}
            </div>
            <div className="cu-found__free">
              {free.map((gap) => (
                <button key={gap.from} type="button" className="wx-button" onClick={() => setBooking({ venue: venue.id, name: venue.name, starts: gap.from, ends: new Date(Date.parse(gap.from) + minutes * 60_000).toISOString() })}>
                  {clockText(gap.from)}–{clockText(gap.to)}
                </button>
              ))}
            </div>
          </li>
        ))}
      </ul>
      {booking && (
        <Suspense>
          <BookDrawer initial={{ venue: booking.venue, starts: booking.starts, ends: booking.ends }} venueName={booking.name} onClose={() => setBooking(null)} />
        </Suspense>
      )}
    </section>
  )
}
