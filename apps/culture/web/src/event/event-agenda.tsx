import type { EventRow } from '@wuxin/culture/event-view.schema'
import { useLanguage } from '@wuxin/web/i18n'
import { modulePath } from '@wuxin/web/module-path'
import { Link } from '@wuxin/web/router'
import { clockText, dateText } from '@wuxin/web/time'
import { useTexts } from '../texts.ts'
import { EventStateTag } from './event-state-tag.tsx'

/** Days with events one under another, as a phone shows a month. */
export function EventAgenda({ days, rows }: { days: readonly string[]; rows: readonly EventRow[] }) {
  const t = useTexts()
  const head = new Intl.DateTimeFormat(useLanguage(), { month: 'numeric', day: 'numeric', weekday: 'short', timeZone: 'UTC' })
  const held = days.map((day) => ({ day, those: rows.filter(({ starts }) => dateText(starts) === day) })).filter(({ those }) => those.length > 0)
  if (held.length === 0) return <p className="wx-quiet">{t('events.noneInMonth')}</p>
  return (
    <ol className="cu-agenda">
      {held.map(({ day, those }) => (
        <li key={day}>
          <h3>{head.format(Date.parse(`${day}T00:00:00Z`))}</h3>
          {those.map(({ id, title, starts, at, state }) => (
            <Link key={id} className="cu-agenda__entry" to={modulePath('culture', `events/${id}`)}>
              <b>{clockText(starts)}</b>
              <span>
                {title} <small className="wx-quiet">{at}</small>
              </span>
              <EventStateTag state={state} />
            </Link>
          ))}
        </li>
      ))}
    </ol>
  )
}
