import type { CalendarEntry } from '@wuxin/culture/booking.schema'
import { useLanguage } from '@wuxin/web/i18n'
import { clockText, dateText } from '@wuxin/web/time'
import { useTexts } from '../texts.ts'

/** Bookings of a day that a month has room for. */
const most = 3

/** A month: each day with its first bookings; a click leads to the day's week. */
export function MonthGrid({ days, month, today, entries, onDay }: { days: readonly string[]; month: string; today: string; entries: readonly CalendarEntry[]; onDay: (day: string) => void }) {
  const t = useTexts()
  const language = useLanguage()
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' })
  return (
    <div className="cu-month">
      {days.slice(0, 7).map((day) => (
        <span key={day} className="cu-month__head" aria-hidden>
          {weekday.format(Date.parse(`${day}T00:00:00Z`))}
        </span>
      ))}
      {days.map((day) => {
        const booked = entries.filter(({ starts }) => dateText(starts) === day)
        return (
          <button key={day} type="button" className="cu-month__day" data-today={day === today || undefined} data-beside={!day.startsWith(month) || undefined} aria-label={`${day} ${t('bookings.count', { count: booked.length })}`} onClick={() => onDay(day)}>
            <span>{Number(day.slice(8))}</span>
            {booked.slice(0, most).map((entry) => (
              <small key={entry.id} data-state={entry.state}>
                {clockText(entry.starts)} {entry.purpose}
              </small>
            ))}
            {booked.length > most && <small className="wx-quiet">{t('bookings.more', { count: booked.length - most })}</small>}
          </button>
        )
      })}
    </div>
  )
}
