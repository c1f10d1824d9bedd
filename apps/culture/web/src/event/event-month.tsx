import type { EventRow } from '@wuxin/culture/event-view.schema'
import { useLanguage } from '@wuxin/web/i18n'
import { modulePath } from '@wuxin/web/module-path'
import { Link } from '@wuxin/web/router'
import { clockText, dateText } from '@wuxin/web/time'
import { useTexts } from '../texts.ts'

/** Events of a month, day by day; an empty day leads to planning one on it. */
export function EventMonth({ days, month, today, rows, mayPlan }: { days: readonly string[]; month: string; today: string; rows: readonly EventRow[]; mayPlan: boolean }) {
  const t = useTexts()
  const weekday = new Intl.DateTimeFormat(useLanguage(), { weekday: 'short', timeZone: 'UTC' })
  return (
    <div className="cu-month">
      {days.slice(0, 7).map((day) => (
        <span key={day} className="cu-month__head" aria-hidden>
          {weekday.format(Date.parse(`${day}T00:00:00Z`))}
        </span>
      ))}
      {days.map((day) => (
        <div key={day} className="cu-month__day ct-day" data-today={day === today || undefined} data-beside={!day.startsWith(month) || undefined}>
          {mayPlan && day >= today ? (
            <Link to={modulePath('culture', `events/new?day=${day}`)} aria-label={t('events.planOn', { day })}>
              {Number(day.slice(8))}
            </Link>
          ) : (
            <span>{Number(day.slice(8))}</span>
          )}
          {rows.filter(({ starts }) => dateText(starts) === day).map(({ id, title, starts, state }) => (
            <Link key={id} to={modulePath('culture', `events/${id}`)} title={title}>
              <small data-state={state}>
                {clockText(starts)} {title}
              </small>
            </Link>
          ))}
        </div>
      ))}
    </div>
  )
}
