import { useQuery } from '@tanstack/react-query'
import type { EventRecord } from '@wuxin/culture/event-view.schema'
import { countOf, mostOf } from '@wuxin/culture/quiz.rules'
import { useCan } from '@wuxin/web/module-context'
import { modulePath } from '@wuxin/web/module-path'
import { Link } from '@wuxin/web/router'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { QuizStateTag } from './quiz-state-tag.tsx'

/** 答题 of an event: where it stands and how it goes; where its kind is a quiz, the way to set one up. */
export default function EventQuizPart({ record: { id, area, units, kind, state } }: { record: EventRecord }) {
  const t = useTexts()
  const can = useCan()
  const { data: quiz } = useQuery({ ...trpc.quizzes.of.queryOptions({ event: id }), enabled: can('quiz:list', { area, units }) })
  const mayMake = kind === 'quiz' && can('quiz:edit', { area, units }) && !['scoring', 'archived', 'cancelled'].includes(state)
  if (quiz === undefined || (quiz === null && !mayMake)) return null
  const path = modulePath('culture', `events/${id}/quiz`)
  return (
    <section className="wx-panel">
      <div className="wx-panel__head">
        <h2>{t('quizzes.title')}</h2>
        {quiz === null ? <Link to={`${path}/edit`}>{t('quizzes.do.make')}</Link> : <Link to={path}>{t('quizzes.open')}</Link>}
      </div>
      {quiz === null && <p className="wx-quiet">{t('quizzes.none')}</p>}
      {quiz !== null && (
        <p>
          <QuizStateTag state={quiz.state} /> {t('quizzes.paper', { questions: countOf(quiz.draws), most: mostOf(quiz.draws) })}
          {quiz.people > 0 && ` · ${t('quizzes.live.people')} ${quiz.people}`}
        </p>
      )}
    </section>
  )
}
