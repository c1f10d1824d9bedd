import type { CalendarEntry, CalendarVenue } from '@wuxin/culture/booking.schema'
import { useLanguage } from '@wuxin/web/i18n'
import { modulePath } from '@wuxin/web/module-path'
import { Link } from '@wuxin/web/router'
import { clockText, dateText } from '@wuxin/web/time'
import { useTexts } from '../texts.ts'

/** A week of all venues of a place, one under another: who has what, and where there is room. A venue's name leads to its own calendar. */
export function VenuesWeek({ venues, entries, today, href }: { venues: readonly CalendarVenue[]; entries: readonly CalendarEntry[]; today: string; href: (venue: string) => string }) {
  const t = useTexts()
  const language = useLanguage()
  const head = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' })
  const days = venues[0]?.days.map(({ day }) => day) ?? []
  return (
    <div className="cu-table">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('bookings.column.venue')}</th>
            {days.map((day) => (
              <th key={day} scope="col" data-today={day === today || undefined}>
                {head.format(Date.parse(`${day}T00:00:00Z`))} {day.slice(5)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {venues.map((venue) => (
            <tr key={venue.id}>
              <th scope="row">
                <Link to={href(venue.id)}>{venue.name}</Link>
                <small className="wx-quiet">{venue.place.name}</small>
              </th>
              {venue.days.map(({ day, open }) => (
                <td key={day} data-closed={open.length === 0 || undefined}>
                  {open.length === 0 && <small className="wx-quiet">{t('bookings.notOpen')}</small>}
                  {entries.filter((entry) => entry.venue === venue.id && dateText(entry.starts) === day).map((entry) => (
                    <Link key={entry.id} className="cu-chip" data-state={entry.state} to={modulePath('culture', `bookings/${entry.id}`)} title={`${entry.purpose} · ${entry.by}`}>
                      {clockText(entry.starts)} {entry.purpose}
                    </Link>
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
