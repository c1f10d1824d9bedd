import { answerRate, solvedRate } from '@wuxin/feedback/figure.rules'
import { CountLine } from '@wuxin/web/figure/count-line'
import { RateLine } from '@wuxin/web/figure/rate-line'
import { listPath, type Question } from '@wuxin/web/list-path'
import type { TileProps } from '@wuxin/web/slots'
import { useTexts } from '../texts.ts'
import { TileOf } from './tile-of.tsx'

/** 精心: what is open and late now; what was answered and solved this year, explained and out of remit apart. */
export default function OpenCasesTile({ area }: TileProps) {
  const t = useTexts()
  const cases = (question: Question) => listPath('feedback', 'cases', { area, ...question })
  return (
    <TileOf area={area}>
      {({ under_way, overdue, supervised, tally, within }) => (
        <>
          <dl className="wx-figures">
            <CountLine label={t('tile.open')} count={under_way} href={cases({ chip: 'under_way' })} />
            <CountLine label={t('tile.overdue')} count={overdue} href={cases({ chip: 'overdue' })} />
            <CountLine label={t('tile.supervised')} count={supervised} href={cases({ chip: 'supervised' })} />
          </dl>
          <dl className="wx-rates">
            <RateLine label={t('tile.answered')} formula={t('formula.answered')} rate={answerRate(tally)} href={cases({ ...within, figure: 'answered' })} />
            <RateLine label={t('tile.solved')} formula={t('formula.solved')} rate={solvedRate(tally)} href={cases({ ...within, figure: 'solved' })} />
            <CountLine label={t('outcomes.explained')} count={tally.explained} href={cases({ ...within, figure: 'explained' })} />
            <CountLine label={t('outcomes.out_of_remit')} count={tally.out_of_remit} href={cases({ ...within, figure: 'out_of_remit' })} />
          </dl>
        </>
      )}
    </TileOf>
  )
}
