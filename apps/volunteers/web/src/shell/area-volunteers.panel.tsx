import { useQuery } from '@tanstack/react-query'
import { fulfilledOf } from '@wuxin/volunteers/figure.rules'
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
import { SessionStateTag } from '../session/session-state-tag.tsx'
import { useTexts } from '../texts.ts'

/** Beside a place: what waits there, what the year has come to, and the sessions to come. */
export default function AreaVolunteersPanel({ code: area }: PanelSlots['platform.area']) {
  const t = useTexts()
  const year = dateText(useNow()).slice(0, 4)
  const over = { area, ...withinYear(year) }
  const tile = useQuery(trpc.overview.tile.queryOptions({ area }))
  const figures = useQuery(trpc.overview.figures.queryOptions(over))
  const sessions = useQuery(trpc.sessions.list.queryOptions({ area, chip: 'upcoming', sort: 'day', size: 3 }))
  const error = tile.error ?? figures.error ?? sessions.error
  if (error) return <LoadFailed error={error} retry={() => void Promise.all([tile.refetch(), figures.refetch(), sessions.refetch()])} />
  if (!tile.data || !figures.data || !sessions.data) return <Skeleton active paragraph={{ rows: 3 }} />
  const { unclaimed, ordersUnderWay } = tile.data
  const links = sessions.data.rows.map(({ id, title, state, day, from: at }) => ({
    id, title, href: modulePath('volunteers', `sessions/${id}`), state: <SessionStateTag state={state} />, detail: `${day} ${at}`,
  }))
  return (
    <>
      <p>
        <Link to={listPath('volunteers', 'wishes', { area, chip: 'unclaimed' })}>{t('panel.unclaimed', { count: unclaimed })}</Link>
        {' · '}
        <Link to={listPath('volunteers', 'orders', { area, chip: 'under_way' })}>{t('panel.orders', { count: ordersUnderWay })}</Link>
      </p>
      <p className="wx-quiet">
        {t('panel.year', { year })}
        {t('figures.fulfilled')} {fulfilledOf(figures.data)} · {t('figures.of.participants')} {figures.data.participants}
      </p>
      {links.length > 0 ? <RecordLinks links={links} /> : <p className="wx-quiet">{t('panel.noSessions')}</p>}
      <p>
        <Link to={listPath('volunteers', 'figures', over)}>{t('panel.all')}</Link>
      </p>
    </>
  )
}
