import type { OpeningHours } from '@wuxin/culture/venue.schema'
import { useLanguage } from '@wuxin/web/i18n'
import { useTexts } from '../texts.ts'
import { hoursText, runsOf } from './hours-run.rules.ts'

/** When a venue opens, by weekday and on holidays; `texts` is the group of texts that says the rest. */
export function HoursTable({ hours, texts = 'venues' }: { hours: OpeningHours; texts?: 'venues' | 'residentVenues' }) {
  const t = useTexts()
  const weekday = new Intl.DateTimeFormat(useLanguage(), { weekday: 'short', timeZone: 'UTC' })
  const day = (which: number) => weekday.format(Date.UTC(2024, 0, 1 + which)) // which began with a Monday
  const rows = [
    ...runsOf(hours).map(({ first, last, hours: said }) => ({ days: first === 0 && last === 6 ? t(`${texts}.everyDay`) : first === last ? day(first) : t(`${texts}.dayToDay`, { from: day(first), to: day(last) }), said })),
    { days: t(`${texts}.holidays`), said: hoursText(hours.holidays) },
  ]
  return (
    <dl className="cu-opening">
      {rows.map(({ days, said }) => (
        <div key={days}>
          <dt>{days}</dt>
          <dd>{said || t(`${texts}.shut`)}</dd>
        </div>
      ))}
    </dl>
  )
}
