import { coordinationRate, topicFigures, type TopicTally } from '@wuxin/meetings/figure.rules'
import { CountLine } from '@wuxin/web/figure/count-line'
import { RateText } from '@wuxin/web/figure/rate-text'
import { listPath, type Question } from '@wuxin/web/list-path'
import { Link } from '@wuxin/web/router'
import { useTexts } from '../texts.ts'

/** All figures of a question together: the rate first, then what it is made of. */
export function RateTotal({ tally, over }: { tally: TopicTally; over: Question }) {
  const t = useTexts()
  return (
    <section className="wx-panel mt-total">
      <dl className="wx-figures">
        <div title={t('rates.formula')}>
          <dt>{t('rates.title')}</dt>
          <dd>
            <Link to={listPath('meetings', 'topics', { ...over, figure: 'tabled' })}>
              <strong>
                <RateText rate={coordinationRate(tally)} />
              </strong>
            </Link>
          </dd>
        </div>
        {topicFigures.map((figure) => (
          <CountLine key={figure} label={t(`figures.${figure}`)} count={tally[figure]} href={listPath('meetings', 'topics', { ...over, figure })} />
        ))}
      </dl>
    </section>
  )
}
