import '../staff.css'
import { LoadFailed } from '@wuxin/web/load-failed'
import { dateTimeText } from '@wuxin/web/time'
import { Skeleton } from '@wuxin/web/ui'
import type { ReactNode } from 'react'
import { useTexts } from '../texts.ts'
import { choosePeriod, periods, usePeriod, type Period } from './period.ts'
import { useFigures, type Figures } from './use-figures.ts'

/** The figures of a place, and over which time and as of when they were counted. */
export function TileOf({ area, children }: { area: string; children: (figures: Figures) => ReactNode }) {
  const t = useTexts()
  const period = usePeriod()
  const { data, error, refetch } = useFigures(area, period)
  if (error) return <LoadFailed error={error} retry={refetch} />
  if (!data) return <Skeleton active paragraph={{ rows: 3 }} />
  return (
    <>
      {children(data)}
      <p className="fb-tile-foot">
        <select aria-label={t('tile.period')} value={period} onChange={(event) => choosePeriod(event.target.value as Period) /* one of the options below */}>
          {periods.map((each) => (
            <option key={each} value={each}>
              {t(`tile.${each}`)}
            </option>
          ))}
        </select>
        {t('tile.asOf', { at: dateTimeText(data.asOf) })}
      </p>
    </>
  )
}
