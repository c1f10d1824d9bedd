import { useQuery } from '@tanstack/react-query'
import { Arriving } from '@wuxin/web/arriving'
import { CountLine } from '@wuxin/web/figure/count-line'
import { useYear, withinYear } from '@wuxin/web/figure/period'
import { TileFoot } from '@wuxin/web/figure/tile-foot'
import { listPath } from '@wuxin/web/list-path'
import { Link } from '@wuxin/web/router'
import type { TileProps } from '@wuxin/web/slots'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { figurePath } from './figure-path.ts'

const chips = [['draft', 'draft'], ['signUp', 'sign_up'], ['today', 'today'], ['underWay', 'under_way'], ['scoring', 'scoring'], ['overdue', 'overdue']] as const
const yearly = ['events', 'campaigns', 'attended', 'hubs'] as const

/** 耐心: what is on and what waits now, and what a year or all time has come to; each number leads to its rows. */
export default function CultureTile({ area }: TileProps) {
  const t = useTexts()
  const over = { area, ...withinYear(useYear()) }
  const waiting = useQuery(trpc.overview.tile.queryOptions({ area }))
  const figures = useQuery(trpc.overview.figures.queryOptions(over))
  const [data, tally] = [waiting.data, figures.data]
  if (!data || !tally) return <Arriving query={{ error: waiting.error ?? figures.error, refetch: () => Promise.all([waiting.refetch(), figures.refetch()]) }} rows={3} />
  return (
    <>
      <dl className="wx-figures">
        {chips.map(([key, chip]) => (
          <CountLine key={key} label={t(`events.chips.${chip}`)} count={data[key]} href={listPath('culture', 'events', { area, chip })} />
        ))}
      </dl>
      <dl className="wx-rates">
        {yearly.map((figure) => (
          <CountLine key={figure} label={t(`figures.names.${figure}`)} count={tally[figure]} href={figurePath(figure, over)} />
        ))}
      </dl>
      <TileFoot isOfYear>
        <Link to={listPath('culture', 'figures', over)}>{t('figures.more')}</Link>
      </TileFoot>
    </>
  )
}
