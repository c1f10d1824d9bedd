import { useLanguage, useWords } from '@wuxin/web/i18n'
import { daysOfMonth, isWorkday, weekdayOf, type CalendarDay } from './calendar.rules.ts'

/** A month: every day, those off and those at work against the weekend rule marked in words, and how many are worked. */
export function CalendarMonth({ year, month, days, today, onChoose }: {
  year: number
  month: number
  days: ReadonlyMap<string, CalendarDay>
  today: string
  onChoose?: (day: string) => void
}) {
  const t = useWords('platform')
  const language = useLanguage()
  const all = daysOfMonth(year, month)
  const lead = weekdayOf(all[0] ?? '')
  const worked = all.filter((day) => isWorkday(day, days.get(day))).length
  const name = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(year, month - 1, 1))
  return (
    <section className="wx-month wx-panel">
      <h2>
        {name} <small className="wx-quiet">{t('calendar.worked', { count: worked })}</small>
      </h2>
      <ol>
        {Array.from({ length: 7 }, (_, index) => (
          <li key={`head ${index}`} className="wx-month__weekday" aria-hidden>
            {t(`calendar.weekday.${index}`)}
          </li>
        ))}
        {all.map((day, index) => {
          const listed = days.get(day)
          const kind = listed?.kind ?? (weekdayOf(day) < 5 ? 'weekday' : 'weekend')
          const mark = listed && t(`calendar.mark.${listed.kind}`)
          const label = [day, listed?.name, t(`calendar.kind.${kind}`)].filter(Boolean).join(' ')
          const inside = (
            <>
              {Number(day.slice(8))}
              {mark && <small>{mark}</small>}
            </>
          )
          return (
            <li key={day} style={index === 0 ? { gridColumnStart: lead + 1 } : undefined} data-kind={kind} data-today={day === today || undefined}>
              {onChoose ? (
                <button type="button" aria-label={label} title={label} onClick={() => onChoose(day)}>
                  {inside}
                </button>
              ) : (
                <span aria-label={label} title={label} role="img">
                  {inside}
                </span>
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
