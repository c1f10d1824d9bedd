import type { QuizView } from '@wuxin/culture/quiz.schema'
import { CountLine } from '@wuxin/web/figure/count-line'
import { modulePath } from '@wuxin/web/module-path'
import { useTexts } from '../texts.ts'

/** How it goes: who takes part, who is writing now, and the mean of what was handed in; every number leads to its papers. */
export function QuizLivePart({ quiz: { event, people, running, ended, mean } }: { quiz: QuizView }) {
  const t = useTexts()
  const papers = modulePath('culture', `events/${event.id}/papers`)
  return (
    <section className="wx-panel">
      <h2>{t('quizzes.live.title')}</h2>
      <dl className="wx-facts">
        <CountLine label={t('quizzes.live.people')} count={people} href={papers} />
        <CountLine label={t('quizzes.live.running')} count={running} href={`${papers}?chip=running`} />
        <CountLine label={t('quizzes.live.ended')} count={ended} href={`${papers}?chip=ended`} />
        {mean !== null && (
          <div>
            <dt>{t('quizzes.live.mean')}</dt>
            <dd>{mean}</dd>
          </div>
        )}
      </dl>
    </section>
  )
}
