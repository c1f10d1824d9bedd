import { skipToken, useQuery } from '@tanstack/react-query'
import { quizRules } from '@wuxin/culture/quiz.rules'
import { sittingChips, sittingListInput, type SittingRow } from '@wuxin/culture/quiz.schema'
import { Arriving } from '@wuxin/web/arriving'
import { choicesOf } from '@wuxin/web/choices'
import { EmptyState } from '@wuxin/web/empty-state'
import { ListPage } from '@wuxin/web/list-page'
import { useCan } from '@wuxin/web/module-context'
import { modulePath } from '@wuxin/web/module-path'
import { Link, useParams } from '@wuxin/web/router'
import { useSession } from '@wuxin/web/session'
import { lazy, Suspense, useState } from 'react'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { sittingColumns } from './sitting-columns.tsx'

const ExcuseDrawer = lazy(() => import('./excuse-drawer.tsx'))

/** 答卷: who sits a quiz, how far they are, and what came of it; one whose phone failed is let sit again. */
export default function SittingListPage() {
  const t = useTexts()
  const can = useCan()
  const { caller } = useSession()
  const { id } = useParams()
  const [excused, setExcused] = useState<SittingRow | null>(null)
  const query = useQuery(trpc.quizzes.of.queryOptions(id ? { event: id } : skipToken))
  const { data: quiz } = query
  if (quiz === undefined) return <Arriving query={query} />
  if (quiz === null) return <EmptyState reason="nothing-yet" text={t('quizzes.none')} />
  const mayExcuse = quizRules.mayDo('excuse', quiz, caller)
  return (
    <>
      <ListPage
        title={`${t('quizzes.sittings.title')} · ${quiz.event.title}`}
        schema={sittingListInput}
        fixed={{ quiz: quiz.id }}
        query={(input) => trpc.quizzes.sittings.queryOptions(input)}
        columns={sittingColumns(t, { mayUnmask: can('sitting:unmask', { area: quiz.area }), onExcuse: mayExcuse ? setExcused : undefined })}
        rowKey={(row) => row.id}
        chips={{ key: 'chip', choices: choicesOf(sittingChips, (chip) => t(`quizzes.chips.${chip}`)) }}
        views={<Link to={modulePath('culture', `events/${quiz.event.id}/quiz`)}>{t('quizzes.of', { title: quiz.event.title })}</Link>}
        exportFile="papers.xlsx"
        emptyText={t('quizzes.sittings.none')}
      />
      {excused && (
        <Suspense>
          <ExcuseDrawer quiz={quiz} sitting={excused} onClose={() => setExcused(null)} />
        </Suspense>
      )}
    </>
  )
}
