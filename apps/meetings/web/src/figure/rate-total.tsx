import { coordinationRate, topicFigures, type TopicTally } from '@wuxin/meetings/figure.rules'
import { Link } from '@wuxin/web/router'
import { listHref, type Question } from '../list-href.ts'
import { useTexts } from '../texts.ts'
import { CountLine } from './count-line.tsx'
import { RateText } from './rate-text.tsx'

/** All figures of a question together: the rate first, then what it is made of. */
export function RateTotal({ tally, over }: { tally: TopicTally; over: Question }) {
  const t = useTexts()
  return (
    <section className="wx-panel mt-total">
      <dl className="mt-figures">
        <div title={t('rates.formula')}>
          <dt>{t('rates.title')}</dt>
          <dd>
            <Link to={listHref('topics', { ...over, figure: 'tabled' })}>
              <strong>
                <RateText share={coordinationRate(tally)} count={tally.confirmed} of={tally.tabled} />
              </strong>
            </Link>
          </dd>
        </div>
        {topicFigures.map((figure) => (
          <CountLine key={figure} label={t(`figures.${figure}`)} count={tally[figure]} href={listHref('topics', { ...over, figure })} />
        ))}
      </dl>
    </section>
  )
}
