import { isRight } from '@wuxin/culture/question.rules'
import type { PaperItem, SittingView } from '@wuxin/culture/quiz.schema'
import { useTexts } from '../texts.ts'
import { letterOf } from './quiz-question.tsx'

/** Question by question: what was chosen, what is right, and why. */
export function QuizReview({ items, review }: { items: readonly PaperItem[]; review: NonNullable<SittingView['review']> }) {
  const t = useTexts()
  const said = ({ kind, options }: PaperItem, chosen: readonly number[]): string => {
    if (chosen.length === 0) return t('quiz.review.nothing')
    return chosen.map((at) => (kind === 'true_false' ? t(at === 0 ? 'quiz.true' : 'quiz.false') : `${letterOf(at)}. ${options[at] ?? ''}`)).join('；')
  }
  return (
    <section>
      <h2>{t('quiz.review.title')}</h2>
      <ol className="ct-quiz-review">
        {items.map((item, at) => {
          const answer = review[at]?.answer ?? []
          const explanation = review[at]?.explanation
          return (
            <li key={at} className="wx-card">
              <p>
                <strong>{at + 1}. {item.text}</strong>
              </p>
              <p>{t(isRight(answer, item.chosen) ? 'quiz.review.isRight' : 'quiz.review.isWrong')}</p>
              <dl className="ct-facts">
                <div>
                  <dt>{t('quiz.review.yours')}</dt>
                  <dd>{said(item, item.chosen)}</dd>
                </div>
                <div>
                  <dt>{t('quiz.review.right')}</dt>
                  <dd>{said(item, answer)}</dd>
                </div>
                {explanation && (
                  <div>
                    <dt>{t('quiz.review.explanation')}</dt>
                    <dd>{explanation}</dd>
                  </div>
                )}
              </dl>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
