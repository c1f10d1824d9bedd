import { useQuery } from '@tanstack/react-query'
import { fulfilledOf } from '@wuxin/volunteers/figure.rules'
import { Arriving } from '@wuxin/web/arriving'
import { CountLine } from '@wuxin/web/figure/count-line'
import { TileFoot } from '@wuxin/web/figure/tile-foot'
import { listPath, type Question } from '@wuxin/web/list-path'
import { Link } from '@wuxin/web/router'
import type { TileProps } from '@wuxin/web/slots'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { figurePath } from './figure-path.ts'

/** 热心: what waits now, and what the year has come to; each number leads to its rows. */
export default function VolunteersTile({ area }: TileProps) {
  const t = useTexts()
  const { data, error, refetch } = useQuery(trpc.overview.tile.queryOptions({ area }))
  if (!data) return <Arriving query={{ error, refetch }} rows={3} />
  const list = (page: string, question: Question) => listPath('volunteers', page, { area, ...question })
  const { from, to, year } = data
  const over = { area, from, to }
  return (
    <>
      <dl className="wx-figures">
        <CountLine label={t('tile.unclaimed')} count={data.unclaimed} href={list('wishes', { chip: 'unclaimed' })} />
        <CountLine label={t('tile.overdueWishes')} count={data.overdueWishes} href={list('wishes', { chip: 'overdue' })} />
        <CountLine label={t('tile.ordersUnderWay')} count={data.ordersUnderWay} href={list('orders', { chip: 'under_way' })} />
        <CountLine label={t('tile.overdueOrders')} count={data.overdueOrders} href={list('orders', { chip: 'overdue' })} />
        <CountLine label={t('tile.projectsUnderWay')} count={data.projectsUnderWay} href={list('projects', { chip: 'under_way' })} />
        <CountLine label={t('tile.alarms')} count={data.alarms} href={list('alarms', { chip: 'open' })} />
      </dl>
      <dl className="wx-rates">
        <div title={t('figures.fulfilledOf', { wishes: year.wishes_fulfilled, services: year.home_services })}>
          <dt>{t('tile.fulfilled')}</dt>
          <dd>
            <Link to={figurePath('wishes_fulfilled', over)}>
              <strong>{fulfilledOf(year)}</strong>
            </Link>
          </dd>
        </div>
        <CountLine label={t('figures.of.livelihood_matters')} count={year.livelihood_matters} href={figurePath('livelihood_matters', over)} />
        <CountLine label={t('figures.of.participants')} count={year.participants} href={figurePath('participants', over)} />
      </dl>
      <TileFoot asOf={data.asOf}>
        <span>{t('tile.year', { year: from.slice(0, 4) })}</span>
        <Link to={listPath('volunteers', 'figures', over)}>{t('tile.more')}</Link>
      </TileFoot>
    </>
  )
}
