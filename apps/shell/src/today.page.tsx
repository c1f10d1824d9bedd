import { useQueries } from '@tanstack/react-query'
import { EmptyState } from '@wuxin/web/empty-state'
import { FailureGroup } from '@wuxin/web/failure-group'
import { useFaces } from '@wuxin/web/faces'
import { say } from '@wuxin/web/i18n'
import { LoadFailed } from '@wuxin/web/load-failed'
import { useNow } from '@wuxin/web/now'
import { PageHeader } from '@wuxin/web/page-header'
import { useActivePlace } from '@wuxin/web/place'
import { renewEvery } from '@wuxin/web/query-client'
import { useSession } from '@wuxin/web/session'
import { Skeleton } from '@wuxin/web/ui'
import { byUrgency, urgencies, urgencyOf } from './inbox.ts'
import { PlaceTiles } from './place-tiles.tsx'
import { TaskList } from './task-list.tsx'
import { useShellWords } from './texts.ts'

/** 今日: what to do now over all modules, by urgency; my place in its tiles. */
export function TodayPage() {
  const t = useShellWords()
  const now = useNow()
  const area = useActivePlace()
  const session = useSession()
  const { faces, isLoading } = useFaces()
  const asked = faces.filter((face) => face.inbox && session.can(face.permissions, face.inbox.permission))
  const answers = useQueries({
    queries: asked.map((face) => ({
      queryKey: ['inbox', face.id, area],
      queryFn: ({ signal }: { signal: AbortSignal }) => face.inbox?.load({ area, signal }) ?? [],
      refetchInterval: renewEvery(60_000),
    })),
  })
  const tasks = byUrgency(answers.flatMap(({ data = [] }, index) => data.flatMap((item) => (asked[index] ? [{ ...item, face: asked[index] }] : []))))
  const failed = answers.flatMap((answer, index) => (answer.error && asked[index] ? [{ face: asked[index], answer }] : []))
  const isPending = isLoading || answers.some((answer) => answer.isPending)
  return (
    <section className="wx-page">
      <PageHeader title={t('today.title')} count={isPending ? undefined : tasks.length} />
      <FailureGroup>
        {failed.map(({ face, answer }) => (
          <section key={face.id} className="wx-panel">
            <h2>{say(face.title)}</h2>
            <LoadFailed error={answer.error} retry={() => void answer.refetch()} />
          </section>
        ))}
        {isPending && tasks.length === 0 && (
          <section className="wx-panel">
            <Skeleton active paragraph={{ rows: 5 }} />
          </section>
        )}
        {urgencies.map((urgency) => (
          <TaskList key={urgency} urgency={urgency} tasks={tasks.filter((task) => urgencyOf(task, now) === urgency)} />
        ))}
        {!isPending && tasks.length === 0 && failed.length === 0 && <EmptyState reason="nothing-yet" text={t('today.none')} hint={t('today.noneHint')} />}
        <PlaceTiles />
      </FailureGroup>
    </section>
  )
}
