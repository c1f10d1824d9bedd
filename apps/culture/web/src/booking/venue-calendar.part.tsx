import './calendar.css'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { BookingRecord, CalendarEntry } from '@wuxin/culture/booking.schema'
import { announce } from '@wuxin/web/announce'
import { Arriving } from '@wuxin/web/arriving'
import { dateTimeText, dateText } from '@wuxin/web/time'
import { modulePath } from '@wuxin/web/module-path'
import { Notices } from '@wuxin/web/notices'
import { useNavigate } from '@wuxin/web/router'
import { useClickStep } from '@wuxin/web/use-click-step'
import { useNow } from '@wuxin/web/now'
import { usePhone } from '@wuxin/web/use-phone'
import { lazy, Suspense, useState } from 'react'
import { client, trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { Agenda } from './agenda.tsx'
import { FreeHours } from './free-hours.tsx'
import { MonthGrid } from './month-grid.tsx'
import { freeOf } from './taken.ts'
import { VenuesWeek } from './venues-week.tsx'
import { WeekGrid } from './week-grid.tsx'
import { spanOf, type Block } from './week.rules.ts'

const BookDrawer = lazy(() => import('./book-drawer.tsx'))

interface Props {
  /** One venue, or all of a place. */
  of: { venue: string } | { area?: string }
  from: string
  days: number
  /** The month that is shown, `2025-04`; null for a week. */
  month: string | null
  onDay: (day: string) => void
  hrefOf: (venue: string) => string
}

/** Some days of venues: a week to draw in, a month to look at, and a list on a phone. */
export function VenueCalendar({ of, from, days: count, month, onDay, hrefOf }: Props) {
  const t = useTexts()
  const navigate = useNavigate()
  const isPhone = usePhone()
  const today = dateText(useNow())
  const step = useClickStep()
  const [making, setMaking] = useState<{ venue?: string; starts?: string; ends?: string } | null>(null)
  const [moving, setMoving] = useState<{ entry: CalendarEntry; wanted: { starts: string; ends: string } } | null>(null)
  const query = useQuery({ ...trpc.bookings.calendar.queryOptions({ ...of, from, days: count }), placeholderData: keepPreviousData })
  const { data } = query
  if (!data) return <Arriving query={query} />
  const [venue] = 'venue' in of ? data.venues : []
  const days = data.venues[0]?.days.map(({ day }) => day) ?? []
  const free = moving && freeOf(step.error)

  const move = (entry: CalendarEntry, wanted: { starts: string; ends: string }) => {
    setMoving({ entry, wanted })
    step.mutate({ step: async () => {
      const moved: BookingRecord = await client.bookings.move.mutate({ id: entry.id, version: entry.version, ...wanted })
      setMoving(null)
      announce(t(`bookings.done.${moved.state === 'asked' ? 'moveAsk' : 'move'}`, { at: dateTimeText(moved.starts) }))
    } })
  }
  const make = (block: Block) => setMaking({ venue: venue?.id, ...spanOf(block) })

  return (
    <>
      {step.error !== null && (
        <div className="cu-refused">
          <Notices error={step.error} />
          {moving && free && <FreeHours free={free} wanted={moving.wanted} busy={step.isPending} onTake={(span) => move(moving.entry, span)} />}
        </div>
      )}
      {data.venues.length === 0 && <p className="wx-quiet">{t('venues.none')}</p>}
      {isPhone ? (
        <Agenda days={days.filter((day) => month === null || day.startsWith(month))} venues={data.venues} entries={data.entries} onMake={venue?.mayBook ? (day) => make({ day, from: 9 * 60, to: 10 * 60 }) : undefined} />
      ) : month !== null ? (
        <MonthGrid days={days} month={month} today={today} entries={data.entries} onDay={onDay} />
      ) : venue ? (
        <WeekGrid key={from} venue={venue} entries={data.entries} today={today} onMake={make} onMove={(entry, block) => move(entry, spanOf(block))} onOpen={(entry) => void navigate(modulePath('culture', `bookings/${entry.id}`))} />
      ) : (
        data.venues.length > 0 && <VenuesWeek venues={data.venues} entries={data.entries} today={today} href={hrefOf} />
      )}
      {making && (
        <Suspense>
          <BookDrawer initial={making} venueName={venue?.name} onClose={() => setMaking(null)} />
        </Suspense>
      )}
    </>
  )
}
