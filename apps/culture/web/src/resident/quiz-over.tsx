import type { SittingView } from '@wuxin/culture/quiz.schema'
import { BigButton } from '@wuxin/web/resident/big-button'
import { useTexts } from '../texts.ts'
import { QuizReview } from './quiz-review.tsx'

/** What came of a paper: points where they are shown, what was right once that is published, and the way to another try. */
export function QuizOver({ view: { quiz, result, review, items, triesLeft, isOver }, late, onAgain }: { view: SittingView; late: number; onAgain: () => void }) {
  const t = useTexts()
  const isVoided = isOver && result === null && triesLeft > 0 && quiz === 'open'
  return (
    <>
      <h1>{t('quiz.over.title')}</h1>
      {result && (
        <section className="wx-card ct-quiz-result" role="status">
          <p>
            {t('quiz.over.score')} <strong>{result.score}</strong>
          </p>
          <p>{t('quiz.over.of', result)}</p>
          <p className="wx-quiet">{t('quiz.over.took', { minutes: Math.floor(result.seconds / 60), seconds: result.seconds % 60 })}</p>
        </section>
      )}
      {!result && <p role="status" className="wx-card">{t(isVoided ? 'quiz.over.voided' : 'quiz.over.later')}</p>}
      {late > 0 && <p role="alert">{t('quiz.late', { count: late })}</p>}
      {result && !review && <p className="wx-quiet">{t('quiz.over.answersLater')}</p>}
      {review && <QuizReview items={items} review={review} />}
      {triesLeft > 0 && quiz === 'open' && <BigButton onClick={onAgain}>{t('quiz.again')}</BigButton>}
    </>
  )
}
