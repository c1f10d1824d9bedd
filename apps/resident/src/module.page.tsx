import { loadModule } from '@wuxin/web/federation'
import { useWords } from '@wuxin/web/i18n'
import { LazyPart } from '@wuxin/web/lazy-part'
import { ModuleBoundary } from '@wuxin/web/module-boundary'
import { Link, Route, Routes, useParams } from '@wuxin/web/router'
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

function Pages({ id }: { id: string }) {
  const face = use(loadModule(id))
  return (
    <Routes>
      {(face.residentPages ?? []).map((page) => (
        <Route key={page.path} path={page.path} element={<LazyPart face={face} load={page.load} props={{}} loading={<Waiting />} />} />
      ))}
      <Route path="*" element={<Missing />} />
    </Routes>
  )
}

/** A module's pages for residents; its failure stays here. */
export function ModulePage() {
  const { module = '' } = useParams()
  return (
    <ModuleBoundary key={module} id={module}>
      <Suspense fallback={<Waiting />}>
        <Pages id={module} />
      </Suspense>
    </ModuleBoundary>
  )
}
