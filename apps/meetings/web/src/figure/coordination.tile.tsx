import { useQuery } from '@tanstack/react-query'
import { coordinationRate, topicFigures } from '@wuxin/meetings/figure.rules'
import { Arriving } from '@wuxin/web/arriving'
import { CountLine } from '@wuxin/web/figure/count-line'
import { useYear, withinYear } from '@wuxin/web/figure/period'
import { RateText } from '@wuxin/web/figure/rate-text'
import { TileFoot } from '@wuxin/web/figure/tile-foot'
import { listPath, type Question } from '@wuxin/web/list-path'
import { Link } from '@wuxin/web/router'
import type { TileProps } from '@wuxin/web/slots'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'

/** 诚心: the coordination rate with its denominator, and the figures that it is made of, each leading to its topics. */
export default function CoordinationTile({ area }: TileProps) {
  const t = useTexts()
  const year = useYear()
  const over = { area, ...withinYear(year) }
  const topics = (question: Question) => listPath('meetings', 'topics', { ...over, ...question })
  const { data, error, refetch } = useQuery(trpc.topics.figures.queryOptions(over))
  if (!data) return <Arriving query={{ error, refetch }} rows={3} />
  return (
    <>
      <p className="wx-rate" title={t('rates.formula')}>
        <Link to={topics({ figure: 'tabled' })}>
          <RateText rate={coordinationRate(data)} />
        </Link>
      </p>
      <dl className="wx-rates">
        {topicFigures.map((figure) => (
          <CountLine key={figure} label={t(`figures.${figure}`)} count={data[figure]} href={topics({ figure })} />
        ))}
      </dl>
      <TileFoot isOfYear>
        <Link to={listPath('meetings', 'rates', over)}>{t('tile.more')}</Link>
      </TileFoot>
    </>
  )
}
