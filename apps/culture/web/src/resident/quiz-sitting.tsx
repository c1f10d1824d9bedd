import { LookedUp } from '@wuxin/web/resident/follow/looked-up'
import { useState } from 'react'
import { useTexts } from '../texts.ts'
import { QuizHandIn } from './quiz-hand-in.tsx'
import { QuizOver } from './quiz-over.tsx'
import { QuizQuestion } from './quiz-question.tsx'
import { QuizSheet } from './quiz-sheet.tsx'
import { TimeLeft } from './time-left.tsx'
import { useSitting } from './use-sitting.ts'

/** A paper on a phone: one question at a time, how much time is left, and whether every answer has arrived; then what came of it. */
export function QuizSitting({ event, token, onAgain }: { event: string; token: string; onAgain: () => void }) {
  const t = useTexts()
  const sitting = useSitting(event, token)
  const { view, error, refetch, until, unsent, late, chosenOf, choose, finish } = sitting
  const [position, setPosition] = useState(0)
  return (
    <LookedUp query={{ data: view, error, refetch }}>
      {(paper) => {
        const item = paper.items[position]
        if (paper.isOver || !item) return <QuizOver view={paper} late={late} onAgain={onAgain} />
        const answered = paper.items.map((_, at) => chosenOf(at).length > 0)
        return (
          <>
            <div className="ct-quiz-head">
              <p>{t('quiz.nth', { nth: position + 1, of: paper.items.length })}</p>
              <TimeLeft until={until} />
            </div>
            <QuizQuestion key={position} item={item} chosen={chosenOf(position)} onChoose={(chosen) => choose(position, chosen)} />
            <div className="ct-quiz-ways">
              <button type="button" className="wx-big wx-big--plain" disabled={position === 0} onClick={() => setPosition(position - 1)}>
                {t('quiz.previous')}
              </button>
              <button type="button" className="wx-big" disabled={position === paper.items.length - 1} onClick={() => setPosition(position + 1)}>
                {t('quiz.next')}
              </button>
            </div>
            <p role="status" className={unsent > 0 ? 'wx-offline' : 'wx-quiet'}>
              {unsent > 0 ? t('quiz.unsent', { count: unsent }) : t('quiz.saved')}
            </p>
            <QuizSheet answered={answered} position={position} onOpen={setPosition} />
            <QuizHandIn missing={answered.filter((is) => !is).length} finish={finish} />
          </>
        )
      }}
    </LookedUp>
  )
}
