import type { OpeningHours } from '@wuxin/culture/venue.schema'
import { useTexts } from '../texts.ts'
import { hoursText, runsOf } from './hours-run.rules.ts'

/** When a venue opens, by weekday and on holidays; `texts` is the group of texts that says the days. */
export function HoursTable({ hours, texts = 'venues' }: { hours: OpeningHours; texts?: 'venues' | 'residentVenues' }) {
  const t = useTexts()
  const day = (which: number) => t(`${texts}.weekdays.${which}`)
  const rows = [
    ...runsOf(hours).map(({ first, last, hours: said }) => ({ days: first === 0 && last === 6 ? t(`${texts}.everyDay`) : first === last ? day(first) : t(`${texts}.dayToDay`, { from: day(first), to: day(last) }), said })),
    { days: day(7), said: hoursText(hours.holidays) },
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
