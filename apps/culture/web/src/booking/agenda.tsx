import type { CalendarEntry, CalendarVenue } from '@wuxin/culture/booking.schema'
import { useLanguage } from '@wuxin/web/i18n'
import { modulePath } from '@wuxin/web/module-path'
import { Link } from '@wuxin/web/router'
import { clockText, dateText } from '@wuxin/web/time'
import { useTexts } from '../texts.ts'
import { BookingStateTag } from './booking-state-tag.tsx'

/** Days one under another, as a phone shows a calendar: what is open, and who has booked. */
export function Agenda({ days, venues, entries, onMake }: { days: readonly string[]; venues: readonly CalendarVenue[]; entries: readonly CalendarEntry[]; onMake?: (day: string) => void }) {
  const t = useTexts()
  const language = useLanguage()
  const head = new Intl.DateTimeFormat(language, { month: 'numeric', day: 'numeric', weekday: 'short', timeZone: 'UTC' })
  const [only] = venues.length === 1 ? venues : []
  return (
    <ol className="cu-agenda">
      {days.map((day) => {
        const booked = entries.filter(({ starts }) => dateText(starts) === day)
        const open = only?.days.find((each) => each.day === day)?.open
        return (
          <li key={day}>
            <div className="cu-agenda__head">
              <h3>{head.format(Date.parse(`${day}T00:00:00Z`))}</h3>
              <span className="wx-quiet">{open && (open.length === 0 ? t('bookings.notOpen') : open.map(({ from, to }) => `${from}–${to}`).join(' '))}</span>
              {onMake && open && open.length > 0 && (
                <button type="button" className="wx-button wx-button--quiet" onClick={() => onMake(day)}>
                  {t('bookings.do.book')}
                </button>
              )}
            </div>
            {booked.length === 0 && (!open || open.length > 0) && <p className="wx-quiet">{t('bookings.noneBooked')}</p>}
            {booked.map((entry) => (
              <Link key={entry.id} className="cu-agenda__entry" to={modulePath('culture', `bookings/${entry.id}`)}>
                <b>
                  {clockText(entry.starts)}–{clockText(entry.ends)}
                </b>
                <span>
                  {entry.purpose} {!only && <small className="wx-quiet">{venues.find(({ id }) => id === entry.venue)?.name}</small>}
                </span>
                <BookingStateTag state={entry.state} />
              </Link>
            ))}
          </li>
        )
      })}
    </ol>
  )
}
