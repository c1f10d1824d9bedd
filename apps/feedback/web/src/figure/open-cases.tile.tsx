import { answerRate, solvedRate } from '@wuxin/feedback/figure.rules'
import type { TileProps } from '@wuxin/web/slots'
import { casesPath } from '../cases-path.ts'
import { useTexts } from '../texts.ts'
import { CountLine } from './count-line.tsx'
import { RateLine } from './rate-line.tsx'
import { TileOf } from './tile-of.tsx'

/** 精心: what is open and late now; what was answered and solved this year, explained and out of remit apart. */
export default function OpenCasesTile({ area }: TileProps) {
  const t = useTexts()
  return (
    <TileOf area={area}>
      {({ under_way, overdue, supervised, tally, within }) => (
        <>
          <dl className="fb-figures">
            <CountLine label={t('tile.open')} count={under_way} href={casesPath({ area, chip: 'under_way' })} />
            <CountLine label={t('tile.overdue')} count={overdue} href={casesPath({ area, chip: 'overdue' })} />
            <CountLine label={t('tile.supervised')} count={supervised} href={casesPath({ area, chip: 'supervised' })} />
          </dl>
          <dl className="fb-rates">
            <RateLine label={t('tile.answered')} formula={t('formula.answered')} rate={answerRate(tally)} href={casesPath({ area, ...within, figure: 'answered' })} none={t('tile.none')} />
            <RateLine label={t('tile.solved')} formula={t('formula.solved')} rate={solvedRate(tally)} href={casesPath({ area, ...within, figure: 'solved' })} none={t('tile.none')} />
            <CountLine label={t('outcomes.explained')} count={tally.explained} href={casesPath({ area, ...within, figure: 'explained' })} />
            <CountLine label={t('outcomes.out_of_remit')} count={tally.out_of_remit} href={casesPath({ area, ...within, figure: 'out_of_remit' })} />
          </dl>
        </>
      )}
    </TileOf>
  )
}
