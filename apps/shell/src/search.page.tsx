import { useQueries } from '@tanstack/react-query'
import { EmptyState } from '@wuxin/web/empty-state'
import { useFaces } from '@wuxin/web/faces'
import { say } from '@wuxin/web/i18n'
import { LoadFailed } from '@wuxin/web/load-failed'
import { modulePath } from '@wuxin/web/module-path'
import { PageHeader } from '@wuxin/web/page-header'
import { useActivePlace } from '@wuxin/web/place'
import { useSession } from '@wuxin/web/session'
import { Link, useSearchParams } from '@wuxin/web/router'
import { usePhone } from '@wuxin/web/use-phone'
import { SearchForm } from './search-form.tsx'
import { GroupSign } from './side-menu.tsx'
import { useShellWords } from './texts.ts'

/** What all modules find for a text, each under its own name; one that does not answer says so and leaves the others. */
export function SearchPage() {
  const t = useShellWords()
  const [params] = useSearchParams()
  const q = params.get('q')?.trim() ?? ''
  const area = useActivePlace()
  const session = useSession()
  const isPhone = usePhone()
  const faces = useFaces().faces.filter((face) => face.search && session.can(face.permissions, face.search.permission))
  const answers = useQueries({
    queries: faces.map((face) => ({
      queryKey: ['search', face.id, q, area],
      queryFn: ({ signal }: { signal: AbortSignal }) => face.search?.load({ q, area, signal }) ?? [],
      enabled: q !== '',
    })),
  })
  const found = answers.reduce((sum, { data }) => sum + (data?.length ?? 0), 0)
  const isSettled = answers.every(({ isFetching }) => !isFetching)
  return (
    <section className="wx-page">
      <PageHeader title={q ? t('search.found', { q }) : t('search.title')} count={q && isSettled ? found : undefined} />
      {isPhone && <SearchForm q={q} hint={t('search.title')} takesCursor={q === ''} />}
      {faces.map((face, index) => {
        const answer = answers[index]
        if (answer?.error) return <LoadFailed key={face.id} error={answer.error} retry={() => void answer.refetch()} />
        if (!answer?.data?.length) return null
        return (
          <section key={face.id} className="wx-panel">
            <h2 className="wx-hits__module">
              <GroupSign group={face} /> {say(face.title)} <small className="wx-quiet">{answer.data.length}</small>
            </h2>
            <ul className="wx-hits">
              {answer.data.map((hit) => (
                <li key={hit.id}>
                  <Link to={modulePath(face.id, hit.path)}>{hit.title}</Link>
                  {hit.detail && <span className="wx-quiet">{hit.detail}</span>}
                </li>
              ))}
            </ul>
          </section>
        )
      })}
      {q && isSettled && found === 0 && <EmptyState reason="filter" text={t('search.none')} hint={t('search.noneHint')} />}
    </section>
  )
}
