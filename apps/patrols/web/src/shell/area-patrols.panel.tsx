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
import { HazardStateTag } from '../hazard/hazard-state-tag.tsx'
import { useTexts } from '../texts.ts'

/** So many hazards are shown; all others are a click away. */
const shown = 3

/** Beside a place: when it was inspected, what is open there, and what the year has come to. */
export default function AreaPatrolsPanel({ code: area, level }: PanelSlots['platform.area']) {
  const t = useTexts()
  const year = dateText(useNow()).slice(0, 4)
  const over = { area, ...withinYear(year) }
  const tile = useQuery(trpc.overview.tile.queryOptions({ area }))
  const figures = useQuery(trpc.overview.figures.queryOptions(over))
  const hazards = useQuery(trpc.hazards.list.queryOptions({ area, sort: '-foundAt', size: shown }))
  const error = tile.error ?? figures.error ?? hazards.error
  if (error) return <LoadFailed error={error} retry={() => void Promise.all([tile.refetch(), figures.refetch(), hazards.refetch()])} />
  if (!tile.data || !figures.data || !hazards.data) return <Skeleton active paragraph={{ rows: 3 }} />
  const { inspected, compounds, open } = tile.data
  const links = hazards.data.rows.map(({ id, title, state, foundAt }) => ({ id, title, href: modulePath('patrols', `hazards/${id}`), state: <HazardStateTag state={state} />, detail: dateText(foundAt) }))
  return (
    <>
      <p>
        {level !== 'grid' && (
          <>
            <Link to={listPath('patrols', 'coverage', { area })}>{t('panel.covered', { inspected, of: compounds })}</Link>
            {' · '}
          </>
        )}
        <Link to={listPath('patrols', 'hazards', { area })}>{t('panel.open', { count: open })}</Link>
      </p>
      <p className="wx-quiet">{t('panel.year', { year, hazards: figures.data.hazards, closed: figures.data.closed })}</p>
      {links.length > 0 ? <RecordLinks links={links} /> : <p className="wx-quiet">{t('panel.noHazards')}</p>}
      <p>
        <Link to={modulePath('platform', `areas/${area}/outline`)}>{t('panel.outline')}</Link>
        {' · '}
        <Link to={listPath('patrols', 'figures', over)}>{t('panel.all')}</Link>
      </p>
    </>
  )
}
