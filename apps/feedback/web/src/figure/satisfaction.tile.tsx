import { ratedRate, satisfactionRate } from '@wuxin/feedback/figure.rules'
import { ratings } from '@wuxin/feedback/case.schema'
import type { TileProps } from '@wuxin/web/slots'
import { casesPath } from '../cases-path.ts'
import { useTexts } from '../texts.ts'
import { CountLine } from './count-line.tsx'
import { RateLine } from './rate-line.tsx'
import { TileOf } from './tile-of.tsx'

/** 耐心: how residents rated what was done for them, beside how many of them rated. */
export default function SatisfactionTile({ area }: TileProps) {
  const t = useTexts()
  return (
    <TileOf area={area}>
      {({ tally, within }) => (
        <>
          <dl className="fb-rates">
            <RateLine label={t('tile.satisfaction')} formula={t('formula.satisfaction')} rate={satisfactionRate(tally)} href={casesPath({ area, ...within, figure: 'rated' })} none={t('tile.none')} />
            <RateLine label={t('tile.rated')} formula={t('formula.rated')} rate={ratedRate(tally)} href={casesPath({ area, ...within, figure: 'closed' })} none={t('tile.none')} />
          </dl>
          <dl className="fb-figures">
            {ratings.map((rating) => (
              <CountLine key={rating} label={t(`ratings.${rating}`)} count={tally[rating]} href={casesPath({ area, ...within, figure: rating })} />
            ))}
          </dl>
        </>
      )}
    </TileOf>
  )
}
