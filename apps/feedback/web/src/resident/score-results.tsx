import type { ResidentScore } from '@wuxin/feedback/score-view.schema'
import { say } from '@wuxin/web/i18n'
import { MeanBar } from '../score/mean-bar.tsx'
import { meanText } from '../score/mean-text.ts'
import { useTexts } from '../texts.ts'

/** What came of a closed round: each item's mean, and how many answered. */
export function ScoreResults({ results }: { results: NonNullable<ResidentScore['results']> }) {
  const t = useTexts()
  const count = results[0]?.answers ?? 0
  return (
    <section className="wx-card">
      <h2>{t('score.results')}</h2>
      {count === 0 && <p>{t('score.nobody')}</p>}
      {count > 0 && <p>{t('score.resultsOf', { count })}</p>}
      {count > 0 && (
        <ul className="fb-score-results">
          {results.map(({ code, name, mean, answers }) => (
            <li key={code}>
              <p>
                {say(name)} <strong>{t('score.mean', { mean: meanText(mean) })}</strong>
              </p>
              {mean !== null && <MeanBar mean={mean} />}
              <small>{t('score.answers', { count: answers })}</small>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
