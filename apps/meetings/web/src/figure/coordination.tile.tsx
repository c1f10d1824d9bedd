import '../staff.css'
import { useQuery } from '@tanstack/react-query'
import { coordinationRate, topicFigures } from '@wuxin/meetings/figure.rules'
import { LoadFailed } from '@wuxin/web/load-failed'
import { Link } from '@wuxin/web/router'
import type { TileProps } from '@wuxin/web/slots'
import { Skeleton } from '@wuxin/web/ui'
import { trpc } from '../api.ts'
import { listHref } from '../list-href.ts'
import { useTexts } from '../texts.ts'
import { CountLine } from './count-line.tsx'
import { chooseYear, useYear, withinYear, years } from './period.ts'
import { RateText } from './rate-text.tsx'

/** 诚心: the coordination rate with its denominator, and the figures that it is made of, each leading to its topics. */
export default function CoordinationTile({ area }: TileProps) {
  const t = useTexts()
  const year = useYear()
  const over = { area, ...withinYear(year) }
  const { data, error, refetch } = useQuery(trpc.topics.figures.queryOptions(over))
  if (error) return <LoadFailed error={error} retry={() => void refetch()} />
  if (!data) return <Skeleton active paragraph={{ rows: 3 }} />
  return (
    <>
      <p className="mt-rate" title={t('rates.formula')}>
        <Link to={listHref('topics', { ...over, figure: 'tabled' })}>
          <RateText share={coordinationRate(data)} count={data.confirmed} of={data.tabled} />
        </Link>
      </p>
      <dl className="mt-rates">
        {topicFigures.map((figure) => (
          <CountLine key={figure} label={t(`figures.${figure}`)} count={data[figure]} href={listHref('topics', { ...over, figure })} />
        ))}
      </dl>
      <p className="mt-tile-foot">
        <select aria-label={t('tile.year')} value={year} onChange={(event) => chooseYear(event.target.value)}>
          <option value="">{t('tile.ever')}</option>
          {years().map((each) => (
            <option key={each} value={each}>
              {t('tile.inYear', { year: each })}
            </option>
          ))}
        </select>{' '}
        <Link to={listHref('rates', over)}>{t('tile.more')}</Link>
      </p>
    </>
  )
}
