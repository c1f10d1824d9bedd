import { venueLimits, type Interval, type OpeningHours } from '@wuxin/culture/venue.schema'
import { useLanguage } from '@wuxin/web/i18n'
import { Input } from '@wuxin/web/ui-form'
import { useTexts } from '../texts.ts'

const usual: Interval = { from: '08:00', to: '12:00' }

/** Opening hours by weekday and on statutory holidays; the first row can be taken for all weekdays. */
export function HoursInput({ value, onChange, id }: { value?: OpeningHours; onChange?: (hours: OpeningHours) => void; id?: string }) {
  const t = useTexts()
  const weekday = new Intl.DateTimeFormat(useLanguage(), { weekday: 'short', timeZone: 'UTC' })
  if (!value) return null
  const rows = [...value.weekdays, value.holidays]
  const put = (row: number, spans: Interval[]) => {
    const next = rows.map((each, at) => (at === row ? spans : each))
    onChange?.({ weekdays: next.slice(0, 7), holidays: next[7] ?? [] })
  }
  const more = (spans: Interval[]): Interval => {
    const last = spans.at(-1)
    return last ? { from: last.to < '14:00' ? '14:00' : '19:00', to: last.to < '14:00' ? '18:00' : '21:00' } : usual
  }
  return (
    <ul id={id} className="cu-hours">
      {rows.map((spans, row) => {
        const day = row < 7 ? weekday.format(Date.UTC(2024, 0, 1 + row)) : t('venues.holidays') // which began with a Monday
        return (
          <li key={day}>
            <b>{day}</b>
            <div>
              {spans.length === 0 && <span className="wx-quiet">{t('bookings.notOpen')}</span>}
              {spans.map((span, at) => {
                const change = (part: Partial<Interval>) => put(row, spans.map((each, index) => (index === at ? { ...each, ...part } : each)))
                return (
                  <span key={`${at} ${spans.length}`} className="cu-hours__span">
                    <Input type="time" step={1800} aria-label={`${day} ${t('venues.label.opens')}`} value={span.from} onChange={(event) => change({ from: event.target.value })} />
                    –
                    <Input type="time" step={1800} aria-label={`${day} ${t('venues.label.closes')}`} value={span.to} onChange={(event) => change({ to: event.target.value })} />
                    <button type="button" className="wx-button wx-button--quiet" aria-label={t('venues.do.dropSpan', { day, span: `${span.from}–${span.to}` })} onClick={() => put(row, spans.filter((_, index) => index !== at))}>
                      ×
                    </button>
                  </span>
                )
              })}
              {spans.length < venueLimits.intervals && (
                <button type="button" className="wx-button wx-button--quiet" aria-label={t('venues.do.addSpanOn', { day })} onClick={() => put(row, [...spans, more(spans)])}>
                  {t('venues.do.addSpan')}
                </button>
              )}
              {row === 0 && (
                <button type="button" className="wx-button wx-button--quiet" onClick={() => onChange?.({ weekdays: Array.from({ length: 7 }, () => spans), holidays: value.holidays })}>
                  {t('venues.do.everyDay')}
                </button>
              )}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
