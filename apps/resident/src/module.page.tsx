import { loadModule } from '@wuxin/web/federation'
import { useWords } from '@wuxin/web/i18n'
import { LazyPart, partOf } from '@wuxin/web/lazy-part'
import { ModuleBoundary } from '@wuxin/web/module-boundary'
import type { ModuleFace } from '@wuxin/web/module'
import { Link, matchPath, WithParams } from '@wuxin/web/resident/light-router'
import { Suspense, use } from 'react'

function Waiting() {
  const t = useWords('resident')
  return (
    <p className="wx-quiet" role="status">
      {t('opening')}
    </p>
  )
}

function Missing() {
  const t = useWords('resident')
  return (
    <>
      <h1>{t('missing')}</h1>
      <Link to="/r">{t('home')}</Link>
    </>
  )
}

/** The page of a face that an address means, with the parts that it names. */
function pageAt(face: ModuleFace, path: string) {
  const fitting = face.residentPages?.flatMap((page) => {
    const params = matchPath(page.path, path)
    return params ? [{ page, params }] : []
  })
  return fitting?.[0]
}

/** Loads all that the page of an address is drawn of. */
export async function loadPage(module: string, path: string): Promise<void> {
  const face = await loadModule(module)
  const found = pageAt(face, path)
  if (found) await partOf(face, found.page.load, face.residentLocales)
}

function Pages({ module, path }: { module: string; path: string }) {
  const face = use(loadModule(module))
  const found = pageAt(face, path)
  if (!found) return <Missing />
  return (
    <WithParams params={found.params}>
      <LazyPart key={found.page.path} isPage face={face} load={found.page.load} words={face.residentLocales} props={{}} loading={<Waiting />} />
    </WithParams>
  )
}

/** A module's pages for residents; its failure stays here. */
export function ModulePage({ module, path }: { module: string; path: string }) {
  return (
    <ModuleBoundary key={module} id={module}>
      <Suspense fallback={<Waiting />}>
        <Pages module={module} path={path} />
      </Suspense>
    </ModuleBoundary>
  )
}
