import { useQuery } from '@tanstack/react-query'
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

/** 细心: what waits now, and what a year or all time has come to; each number leads to its rows. */
export default function PatrolsTile({ area }: TileProps) {
  const t = useTexts()
  const over = { area, ...withinYear(useYear()) }
  const waiting = useQuery(trpc.overview.tile.queryOptions({ area }))
  const figures = useQuery(trpc.overview.figures.queryOptions(over))
  const [data, tally] = [waiting.data, figures.data]
  if (!data || !tally) return <Arriving query={{ error: waiting.error ?? figures.error, refetch: () => Promise.all([waiting.refetch(), figures.refetch()]) }} rows={3} />
  const list = (page: string, question: Question) => listPath('patrols', page, { area, ...question })
  return (
    <>
      <dl className="wx-figures">
        <CountLine label={t('tile.toGrade')} count={data.toGrade} href={list('hazards', { chip: 'to_grade' })} />
        <CountLine label={t('tile.major')} count={data.major} href={list('hazards', { chip: 'major' })} />
        <CountLine label={t('tile.overdue')} count={data.overdue} href={list('hazards', { chip: 'overdue' })} />
        <CountLine label={t('tile.underWay')} count={data.underWay} href={list('shifts', { chip: 'under_way' })} />
        <CountLine label={t('tile.today')} count={data.shiftsToday} href={list('shifts', { chip: 'today' })} />
        <CountLine label={t('tile.uncovered')} count={data.compounds - data.inspected} href={list('coverage', { sort: 'inspectedAt' })} />
      </dl>
      <dl className="wx-rates">
        <CountLine label={t('hazards.figures.inspected')} count={tally.inspected} href={figurePath('inspected', over)} />
        <CountLine label={t('hazards.figures.hazards')} count={tally.hazards} href={figurePath('hazards', over)} />
        <CountLine label={t('hazards.figures.closed')} count={tally.closed} href={figurePath('closed', over)} />
      </dl>
      <TileFoot isOfYear>
        <Link to={listPath('patrols', 'figures', over)}>{t('tile.more')}</Link>
      </TileFoot>
    </>
  )
}
