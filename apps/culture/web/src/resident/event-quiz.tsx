import { useQuery } from '@tanstack/react-query'
import type { ResidentEvent } from '@wuxin/culture/event-resident.schema'
import { residentPath } from '@wuxin/web/module-path'
import { Link } from '@wuxin/web/router'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'

/** The way to the quiz of an event, with the code of a sign-up where one is at hand; nothing where it has none. */
export default function EventQuiz({ event: { id }, code }: { event: Pick<ResidentEvent, 'id'>; code?: string }) {
  const t = useTexts()
  const { data } = useQuery(trpc.residentQuizzes.of.queryOptions({ event: id }))
  if (!data || data.state === 'cancelled') return null
  return (
    <Link className={data.state === 'open' ? 'wx-big' : 'wx-big wx-big--plain'} to={`${residentPath('culture', 'quiz')}?event=${id}${code ? `&code=${code}` : ''}`}>
      {t(data.state === 'published' ? 'quiz.results' : 'quiz.enter')}
    </Link>
  )
}
