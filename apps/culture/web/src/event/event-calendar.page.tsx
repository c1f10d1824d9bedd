import '../booking/calendar.css'
import './event.css'
import { useQuery } from '@tanstack/react-query'
import { dayAfter } from '@wuxin/culture/venue.rules'
import { AreaPicker } from '@wuxin/web/area-picker'
import { Arriving } from '@wuxin/web/arriving'
import { useCan } from '@wuxin/web/module-context'
import { modulePath } from '@wuxin/web/module-path'
import { useNow } from '@wuxin/web/now'
import { PageHeader } from '@wuxin/web/page-header'
import { useActivePlace } from '@wuxin/web/place'
import { useSearchParams } from '@wuxin/web/router'
import { dateText } from '@wuxin/web/time'
import { usePhone } from '@wuxin/web/use-phone'
import { trpc } from '../api.ts'
import { monthBeside, weeksOfMonth } from '../booking/week.rules.ts'
import { useTexts } from '../texts.ts'
import { EventAgenda } from './event-agenda.tsx'
import { EventMonth } from './event-month.tsx'

/** Events of one question; a month of one place has fewer. */
const most = 100

/** 活动日历: a month of events at a place, each leading to its page; on a phone an agenda. `?month=` and `?area=` say which. */
export default function EventCalendarPage() {
  const t = useTexts()
  const mayPlan = useCan()('event:plan')
  const isPhone = usePhone()
  const active = useActivePlace()
  const [params, setParams] = useSearchParams()
  const today = dateText(useNow())
  const month = params.get('month') ?? today.slice(0, 7)
  const area = params.get('area') ?? active ?? undefined
  const change = (key: string, value: string | null) => setParams((before) => new URLSearchParams([...[...before].filter(([name]) => name !== key), ...(value ? [[key, value]] : [])]))
  const { from, days: count } = weeksOfMonth(`${month}-01`)
  const days = Array.from({ length: count }, (_, at) => dayAfter(from, at))
  const query = useQuery(trpc.events.list.queryOptions({ area, from, to: days.at(-1), sort: 'starts', size: most }))
  const { data } = query
  const turn = (by: 1 | -1) => change('month', monthBeside(`${month}-01`, by).slice(0, 7))
  return (
    <section className="wx-page">
      <PageHeader title={t('events.calendar')} action={mayPlan && { label: t('events.do.plan'), icon: 'plus', href: modulePath('culture', 'events/new') }} />
      <div className="cu-bar">
        <label>
          <span>{t('events.column.place')}</span>
          <AreaPicker value={area ?? null} onChange={(code) => change('area', code)} />
        </label>
        <div className="cu-bar__days">
          <button type="button" className="wx-button" aria-label={t('bookings.before.month')} onClick={() => turn(-1)}>
            ‹
          </button>
          <strong>{month}</strong>
          <button type="button" className="wx-button" aria-label={t('bookings.after.month')} onClick={() => turn(1)}>
            ›
          </button>
          <button type="button" className="wx-button" disabled={month === today.slice(0, 7)} onClick={() => change('month', null)}>
            {t('bookings.today')}
          </button>
        </div>
      </div>
      {!data && <Arriving query={query} rows={8} />}
      {data && (isPhone ? <EventAgenda days={days.filter((day) => day.startsWith(month))} rows={data.rows} /> : <EventMonth days={days} month={month} today={today} rows={data.rows} mayPlan={mayPlan} />)}
      {data && data.total > data.rows.length && <p className="wx-quiet">{t('events.moreThan', { count: data.rows.length })}</p>}
    </section>
  )
}
