import { useActivePlace } from '@wuxin/web/place'
import { AreaPicker } from '@wuxin/web/area-picker'
import { modulePath } from '@wuxin/web/module-path'
import { useCan } from '@wuxin/web/module-context'
import { useNow } from '@wuxin/web/now'
import { PageHeader } from '@wuxin/web/page-header'
import { useSearchParams } from '@wuxin/web/router'
import { dateText } from '@wuxin/web/time'
import { lazy, Suspense, useState } from 'react'
import { useTexts } from '../texts.ts'
import { VenuePicker } from '../venue/venue-picker.tsx'
import { CalendarBar } from './calendar-bar.tsx'
import { VenueCalendar } from './venue-calendar.part.tsx'
import { mondayOf, weeksOfMonth } from './week.rules.ts'

const BookDrawer = lazy(() => import('./book-drawer.tsx'))

/** 场地日历: a week or a month of one venue, or of all of a place; what is shown stands in the address. */
export default function CalendarPage() {
  const t = useTexts()
  const mayBook = useCan()('booking:ask')
  const [params, setParams] = useSearchParams()
  const [isBooking, setBooking] = useState(false)
  const active = useActivePlace()
  const today = dateText(useNow())
  const [venue, on, view] = [params.get('venue'), params.get('on') ?? today, params.get('view') === 'month' ? 'month' : 'week'] as const
  const area = params.get('area') ?? active ?? undefined
  const change = (values: Record<string, string | null>) => setParams((before) => {
    const after = new URLSearchParams(before)
    for (const [key, value] of Object.entries(values)) {
      if (value === null) after.delete(key)
      else after.set(key, value)
    }
    return after
  })
  const shown = view === 'month' ? weeksOfMonth(on) : { from: mondayOf(on), days: 7 }
  return (
    <section className="wx-page">
      <PageHeader title={t('bookings.calendar')} action={mayBook && { label: t('bookings.do.book'), icon: 'plus', onClick: () => setBooking(true) }} />
      <div className="cu-bar">
        <label>
          <span>{t('venues.label.area')}</span>
          <AreaPicker value={area ?? null} onChange={(code) => change({ area: code, venue: null })} />
        </label>
        <label>
          <span>{t('bookings.label.venue')}</span>
          <VenuePicker value={venue} onChange={(id) => change({ venue: id })} />
        </label>
        <CalendarBar on={on} view={view} today={today} onChange={change} />
      </div>
      <VenueCalendar
        of={venue ? { venue } : { area }}
        {...shown}
        month={view === 'month' ? on.slice(0, 7) : null}
        onDay={(day) => change({ on: day, view: null })}
        hrefOf={(id) => modulePath('culture', `calendar?venue=${id}&on=${on}`)}
      />
      {isBooking && (
        <Suspense>
          <BookDrawer initial={venue ? { venue } : {}} onClose={() => setBooking(false)} />
        </Suspense>
      )}
    </section>
  )
}
