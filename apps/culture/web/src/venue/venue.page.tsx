import './venue.css'
import { skipToken, useQuery } from '@tanstack/react-query'
import { Arriving } from '@wuxin/web/arriving'
import { useWords } from '@wuxin/web/i18n'
import { listPath } from '@wuxin/web/list-path'
import { useCan } from '@wuxin/web/module-context'
import { modulePath } from '@wuxin/web/module-path'
import { Notices } from '@wuxin/web/notices'
import { useNow } from '@wuxin/web/now'
import { RecordPage } from '@wuxin/web/record-page'
import { Link, useNavigate, useParams } from '@wuxin/web/router'
import { StateTag } from '@wuxin/web/state-tag'
import { dateText, dateTimeText } from '@wuxin/web/time'
import { useClickStep } from '@wuxin/web/use-click-step'
import { lazy, useState } from 'react'
import { client, trpc } from '../api.ts'
import { CalendarBar } from '../booking/calendar-bar.tsx'
import { VenueCalendar } from '../booking/venue-calendar.part.tsx'
import { mondayOf, weeksOfMonth } from '../booking/week.rules.ts'
import { useTexts } from '../texts.ts'
import { useRecordTrace } from '../trace/use-record-trace.ts'
import { HoursTable } from './hours-table.tsx'
import type { VenueStepName } from './venue-steps.tsx'

const VenueDrawer = lazy(() => import('./venue-drawer.tsx'))

/** One venue: what it has, when it opens, who keeps it, and its calendar to book in. */
export default function VenuePage() {
  const t = useTexts()
  const roles = useWords('web')
  const can = useCan()
  const navigate = useNavigate()
  const { id } = useParams()
  const today = dateText(useNow())
  const [open, setOpen] = useState<VenueStepName | null>(null)
  const [{ on, view }, setShown] = useState<{ on: string; view: 'week' | 'month' }>({ on: today, view: 'week' })
  const step = useClickStep()
  const query = useQuery(trpc.venues.get.queryOptions(id ? { id } : skipToken))
  const { data: record } = query
  const trace = useRecordTrace('venues', record)
  if (!record) return <Arriving query={query} />
  const { keeper, closures, retired } = record
  const mayEdit = !retired && can('venue:edit', { area: record.area })
  const shown = view === 'month' ? weeksOfMonth(on) : { from: mondayOf(on), days: 7 }
  const kept = keeper.unit ? keeper.unit.name : [keeper.role ? roles(`roles.${keeper.role}`) : t('venues.keepers.place'), keeper.names].filter(Boolean).join(' ')
  return (
    <RecordPage
      title={record.name}
      state={<><StateTag tone={retired ? 'waiting' : 'underWay'}>{t(retired ? 'venues.retired' : `venues.kinds.${record.kind}`)}</StateTag>{record.needsApproval && !retired && <StateTag tone="dueSoon">{t('venues.approval')}</StateTag>}</>}
      more={mayEdit ? [
        { key: 'amend', label: t('venues.do.amend'), onClick: () => void navigate(modulePath('culture', `venues/${record.id}/edit`)) },
        { key: 'close', label: t('venues.do.close'), onClick: () => setOpen('close') },
        { key: 'retire', label: t('venues.do.retire'), onClick: () => setOpen('retire'), danger: true },
      ] : []}
      notice={<Notices error={step.error} warnings={closures.map(({ from, to, reason }) => t('venues.closedFor', { from: dateTimeText(from), to: dateTimeText(to), reason }))} />}
      facts={[
        { label: t('venues.label.area'), value: [record.place.path, record.spot].filter(Boolean).join(' · ') },
        { label: t('venues.label.capacity'), value: record.capacity },
        { label: t('venues.label.functions'), value: record.functions.map((each) => t(`venues.functions.${each}`)).join(t('venues.joint')) },
        { label: t('venues.label.equipment'), value: record.equipment.join(t('venues.joint')) },
        { label: t('venues.label.hours'), value: <HoursTable hours={record.hours} />, wide: true },
        { label: t('venues.column.ahead'), value: can('booking:list') && <Link to={listPath('culture', 'bookings', { venue: record.id, chip: 'ahead' })}>{t('bookings.count', { count: record.ahead })}</Link> },
        { label: t('venues.label.words'), value: record.words, wide: true },
        { label: t('venues.label.retiredReason'), value: record.retiredReason, wide: true },
      ]}
      accountability={{ owners: [{ label: t('venues.label.keeper'), name: kept }], trace }}
      drawer={open && <VenueDrawer key={open} name={open} record={record} onClose={() => setOpen(null)} />}
    >
      {mayEdit && closures.length > 0 && (
        <section className="wx-panel">
          <h2>{t('venues.closures')}</h2>
          <ul className="cu-closures">
            {closures.map((closure) => (
              <li key={closure.id}>
                {dateTimeText(closure.from)}–{dateTimeText(closure.to)} · {closure.reason} · {closure.by}
                <button type="button" className="wx-button" disabled={step.isPending} onClick={() => step.mutate({ step: () => client.venues.reopen.mutate({ id: record.id, version: record.version, closure: closure.id }), said: t('venues.done.reopen') })}>
                  {t('venues.do.reopen')}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {!retired && can('booking:list') && (
        <section className="wx-panel">
          <div className="wx-panel__head">
            <h2>{t('bookings.calendar')}</h2>
            <CalendarBar on={on} view={view} today={today} onChange={(values) => setShown((before) => ({ on: values.on === undefined ? before.on : (values.on ?? today), view: values.view === undefined ? before.view : values.view === 'month' ? 'month' : 'week' }))} />
          </div>
          <VenueCalendar of={{ venue: record.id }} {...shown} month={view === 'month' ? on.slice(0, 7) : null} onDay={(day) => setShown({ on: day, view: 'week' })} hrefOf={(venue) => modulePath('culture', `venues/${venue}`)} />
        </section>
      )}
    </RecordPage>
  )
}
