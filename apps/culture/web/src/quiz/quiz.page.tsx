import '../event/event.css'
import { skipToken, useQuery } from '@tanstack/react-query'
import { quizRules } from '@wuxin/culture/quiz.rules'
import { Arriving } from '@wuxin/web/arriving'
import { EmptyState } from '@wuxin/web/empty-state'
import { modulePath } from '@wuxin/web/module-path'
import { nextText } from '@wuxin/web/noun/next-text'
import { timelineOf } from '@wuxin/web/noun/timeline-of'
import { useActions } from '@wuxin/web/noun/use-actions'
import { Notices } from '@wuxin/web/notices'
import { RecordPage } from '@wuxin/web/record-page'
import { useNavigate, useParams } from '@wuxin/web/router'
import { useSession } from '@wuxin/web/session'
import { lazy, useState } from 'react'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { useRecordTrace } from '../trace/use-record-trace.ts'
import { ItemsPart } from './items.part.tsx'
import { quizFacts } from './quiz-facts.tsx'
import { QuizLivePart } from './quiz-live.part.tsx'
import { quizNoun, type QuizStepName } from './quiz-noun.ts'
import { QuizStateTag } from './quiz-state-tag.tsx'

const QuizDrawer = lazy(() => import('./quiz-drawer.tsx'))

/** While people sit it, its numbers are asked for again every so many milliseconds. */
const live = 10_000
const way = ['preparing', 'open', 'closed', 'published'] as const
const telling = { texts: 'quizzes', byClock: ['close', 'cancel'], tones: { make: 'waiting', publish: 'done', cancel: 'outOfRemit', excuse: 'dueSoon' } } as const

/** The quiz of an event: its rule, how it goes right now, and how its questions did. */
export default function QuizOfEventPage() {
  const t = useTexts()
  const { caller } = useSession()
  const navigate = useNavigate()
  const { id } = useParams()
  const [open, setOpen] = useState<QuizStepName | null>(null)
  const query = useQuery({ ...trpc.quizzes.of.queryOptions(id ? { event: id } : skipToken), refetchInterval: ({ state: { data } }) => (data?.state === 'open' ? live : false) })
  const { data: quiz } = query
  const { main, more } = useActions(quizNoun, quiz ?? undefined, setOpen)
  const trace = useRecordTrace('quizzes', quiz ?? undefined)
  if (quiz === undefined) return <Arriving query={query} />
  if (quiz === null) return <EmptyState reason="nothing-yet" text={t('quizzes.none')} />
  const { event, state, short } = quiz
  const goTo = (path: string) => () => void navigate(modulePath('culture', `events/${event.id}${path}`))
  const amend = { key: 'amend', label: t('quizzes.do.amend'), onClick: goTo('/quiz/edit') }
  const others = [{ key: 'papers', label: t('quizzes.sittings.title'), onClick: goTo('/papers') }, { key: 'event', label: t('quizzes.back'), onClick: goTo('') }]
  const warnings = short.map((each) => t('quizzes.short', { ...each }))
  return (
    <RecordPage
      code={event.number}
      title={t('quizzes.of', { title: event.title })}
      state={<QuizStateTag state={state} />}
      action={main}
      more={[...(quizRules.mayDo('amend', quiz, caller) ? [amend] : []), ...more, ...others]}
      way={state === 'cancelled' ? undefined : { steps: way.map((key) => ({ key, label: t(`quizzes.steps.${key}`) })), now: state === 'published' ? null : state }}
      notice={<Notices warnings={warnings} waits={!main && state !== 'published' && nextText(t, quizNoun, quiz, null)} />}
      facts={quizFacts(quiz, t)}
      timeline={timelineOf(quiz.steps, telling, t)}
      accountability={{ owners: [{ label: t('events.column.organiser'), name: quiz.organiser || t('events.nobody') }], trace }}
      drawer={open && <QuizDrawer key={open} name={open} record={quiz} onClose={() => setOpen(null)} />}
    >
      {state !== 'preparing' && <QuizLivePart quiz={quiz} />}
      {state !== 'preparing' && <ItemsPart quiz={quiz.id} />}
    </RecordPage>
  )
}
