import { useTexts } from '../texts.ts'

/** 答题卡: every question by its number, which are answered, and the way to each. */
export function QuizSheet({ answered, position, onOpen }: { answered: readonly boolean[]; position: number; onOpen: (position: number) => void }) {
  const t = useTexts()
  return (
    <nav aria-label={t('quiz.sheet')}>
      <h2>{t('quiz.sheet')}</h2>
      <p className="wx-quiet">{t('quiz.answered', { count: answered.filter(Boolean).length })}</p>
      <ol className="ct-quiz-sheet">
        {answered.map((is, at) => (
          <li key={at}>
            <button type="button" data-answered={is} aria-current={at === position ? 'step' : undefined} aria-label={t(is ? 'quiz.isAnswered' : 'quiz.isOpen', { nth: at + 1 })} onClick={() => onOpen(at)}>
              {at + 1}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
