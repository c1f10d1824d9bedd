import type { OpeningHours } from '@wuxin/culture/venue.schema'
import { useTexts } from '../texts.ts'

/** When a venue opens, by weekday and on holidays; days that open alike stand in one line. */
export function HoursTable({ hours }: { hours: OpeningHours }) {
  const t = useTexts()
  const text = (spans: OpeningHours['holidays']) => spans.map(({ from, to }) => `${from}–${to}`).join(' ') || t('bookings.notOpen')
  const runs = hours.weekdays.reduce<{ first: number; last: number; text: string }[]>((all, spans, day) => {
    const before = all.at(-1)
    return before?.text === text(spans) ? [...all.slice(0, -1), { ...before, last: day }] : [...all, { first: day, last: day, text: text(spans) }]
  }, [])
  return (
    <dl className="cu-opening">
      {runs.map(({ first, last, text: said }) => (
        <div key={first}>
          <dt>{first === last ? t(`venues.weekdays.${first}`) : first === 0 && last === 6 ? t('venues.everyDay') : t('venues.dayToDay', { from: t(`venues.weekdays.${first}`), to: t(`venues.weekdays.${last}`) })}</dt>
          <dd>{said}</dd>
        </div>
      ))}
      <div>
        <dt>{t('venues.weekdays.7')}</dt>
        <dd>{text(hours.holidays)}</dd>
      </div>
    </dl>
  )
}
