import { ratedRate, satisfactionRate } from '@wuxin/feedback/figure.rules'
import { ratings } from '@wuxin/feedback/case.schema'
import { CountLine } from '@wuxin/web/figure/count-line'
import { RateLine } from '@wuxin/web/figure/rate-line'
import { listPath, type Question } from '@wuxin/web/list-path'
import type { TileProps } from '@wuxin/web/slots'
import { useTexts } from '../texts.ts'
import { TileOf } from './tile-of.tsx'

/** 耐心: how residents rated what was done for them, beside how many of them rated. */
export default function SatisfactionTile({ area }: TileProps) {
  const t = useTexts()
  const cases = (question: Question) => listPath('feedback', 'cases', { area, ...question })
  return (
    <TileOf area={area}>
      {({ tally, within }) => (
        <>
          <dl className="wx-figures">
            <RateLine label={t('tile.satisfaction')} formula={t('formula.satisfaction')} rate={satisfactionRate(tally)} href={cases({ ...within, figure: 'rated' })} />
          </dl>
          <dl className="wx-rates">
            <RateLine label={t('tile.rated')} formula={t('formula.rated')} rate={ratedRate(tally)} href={cases({ ...within, figure: 'closed' })} />
            {ratings.map((rating) => (
              <CountLine key={rating} label={t(`ratings.${rating}`)} count={tally[rating]} href={cases({ ...within, figure: rating })} />
            ))}
          </dl>
        </>
      )}
    </TileOf>
  )
}
