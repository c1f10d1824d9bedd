import './quiz.css'
import { useQuery } from '@tanstack/react-query'
import { LookedUp } from '@wuxin/web/resident/follow/looked-up'
import { residentPath } from '@wuxin/web/module-path'
import { Link, useSearchParams } from '@wuxin/web/router'
import { useState } from 'react'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { keptSitting } from './kept-sitting.ts'
import { QuizIntro } from './quiz-intro.tsx'
import { QuizSitting } from './quiz-sitting.tsx'

/** 知识答题: the quiz of the event that the address names, or the way to what is on where it names none; a paper that was begun on this phone goes on. */
export default function QuizPage() {
  const t = useTexts()
  const [params] = useSearchParams()
  const event = params.get('event') ?? ''
  const [token, setToken] = useState(() => keptSitting(event)?.token ?? null)
  const query = useQuery({ ...trpc.residentQuizzes.of.queryOptions({ event }), retry: false, enabled: token === null && event !== '' })
  if (token !== null) return <QuizSitting key={token} event={event} token={token} onAgain={() => setToken(null)} />
  return (
    <>
      <h1>{t('quiz.title')}</h1>
      {event === '' ? (
        <Link className="wx-big" to={residentPath('culture', 'events')}>
          {t('residentEvents.title')}
        </Link>
      ) : (
        <LookedUp query={query}>{(quiz) => (quiz ? <QuizIntro quiz={quiz} onBegun={setToken} /> : <p>{t('quiz.none')}</p>)}</LookedUp>
      )}
    </>
  )
}
