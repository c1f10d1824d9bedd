import { useQuery } from '@tanstack/react-query'
import { fulfilledOf } from '@wuxin/volunteers/figure.rules'
import { Arriving } from '@wuxin/web/arriving'
import { CountLine } from '@wuxin/web/figure/count-line'
import { useYear, withinYear } from '@wuxin/web/figure/period'
import { TileFoot } from '@wuxin/web/figure/tile-foot'
import { listPath, type Question } from '@wuxin/web/list-path'
import { Link } from '@wuxin/web/router'
import type { TileProps } from '@wuxin/web/slots'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { figurePath } from './figure-path.ts'

/** 热心: what waits now, and what a year or all time has come to; each number leads to its rows. */
export default function VolunteersTile({ area }: TileProps) {
  const t = useTexts()
  const year = useYear()
  const over = { area, ...withinYear(year) }
  const waiting = useQuery(trpc.overview.tile.queryOptions({ area }))
  const figures = useQuery(trpc.overview.figures.queryOptions(over))
  const [data, tally] = [waiting.data, figures.data]
  if (!data || !tally) return <Arriving query={{ error: waiting.error ?? figures.error, refetch: () => Promise.all([waiting.refetch(), figures.refetch()]) }} rows={3} />
  const list = (page: string, question: Question) => listPath('volunteers', page, { area, ...question })
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
        <div title={t('figures.fulfilledOf', { wishes: tally.wishes_fulfilled, services: tally.home_services })}>
          <dt>{t('tile.fulfilled')}</dt>
          <dd>
            <Link to={figurePath('wishes_fulfilled', over)}>
              <strong>{fulfilledOf(tally)}</strong>
            </Link>
          </dd>
        </div>
        <CountLine label={t('figures.of.livelihood_matters')} count={tally.livelihood_matters} href={figurePath('livelihood_matters', over)} />
        <CountLine label={t('figures.of.participants')} count={tally.participants} href={figurePath('participants', over)} />
      </dl>
      <TileFoot isOfYear>
        <Link to={listPath('volunteers', 'figures', over)}>{t('tile.more')}</Link>
      </TileFoot>
    </>
  )
}
