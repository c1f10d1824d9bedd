import { useQuery } from '@tanstack/react-query'
import { withinYear } from '@wuxin/web/figure/period'
import { listPath } from '@wuxin/web/list-path'
import { LoadFailed } from '@wuxin/web/load-failed'
import { modulePath } from '@wuxin/web/module-path'
import { useNow } from '@wuxin/web/now'
import { RecordLinks } from '@wuxin/web/record-links'
import { Link } from '@wuxin/web/router'
import type { PanelSlots } from '@wuxin/web/slots'
import { dateText } from '@wuxin/web/time'
import { Skeleton } from '@wuxin/web/ui'
import { trpc } from '../api.ts'
import { EventStateTag } from '../event/event-state-tag.tsx'
import { useTexts } from '../texts.ts'

/** So many events are shown; all others are a click away. */
const shown = 3

/** Beside a place: what is on next, and what the year has come to. */
export default function AreaCulturePanel({ code: area }: PanelSlots['platform.area']) {
  const t = useTexts()
  const today = dateText(useNow())
  const over = { area, ...withinYear(today.slice(0, 4)) }
  const figures = useQuery(trpc.overview.figures.queryOptions(over))
  const next = useQuery(trpc.events.list.queryOptions({ area, from: today, sort: 'starts', size: shown }))
  const error = figures.error ?? next.error
  if (error) return <LoadFailed error={error} retry={() => void Promise.all([figures.refetch(), next.refetch()])} />
  if (!figures.data || !next.data) return <Skeleton active paragraph={{ rows: 3 }} />
  const links = next.data.rows.map(({ id, title, state, starts }) => ({ id, title, href: modulePath('culture', `events/${id}`), state: <EventStateTag state={state} />, detail: dateText(starts) }))
  const { hubs, events, attended } = figures.data
  return (
    <>
      <p>{t('panel.year', { year: today.slice(0, 4), events, attended })}</p>
      {hubs > 0 && (
        <p>
          <Link to={listPath('culture', 'venues', { area, kind: 'harbour' })}>{t('panel.hubs', { count: hubs })}</Link>
        </p>
      )}
      {links.length > 0 ? <RecordLinks links={links} /> : <p className="wx-quiet">{t('panel.none')}</p>}
      <p>
        <Link to={listPath('culture', 'events', { area })}>{t('panel.all')}</Link>
      </p>
    </>
  )
}
