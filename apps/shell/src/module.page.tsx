import { listedModule } from '@wuxin/web/federation'
import { ModuleBoundary } from '@wuxin/web/module-boundary'
import { ModulePages } from '@wuxin/web/module-pages'
import { Alert } from '@wuxin/web/ui'
import { Suspense } from 'react'
import { useParams } from '@wuxin/web/router'
import { Forbidden, Loading, Missing } from './notices.tsx'
import { useShellWords } from './texts.ts'

/** A module's pages; its failure stays here. */
export function ModulePage() {
  const { module = '' } = useParams()
  const t = useShellWords()
  const isDown = listedModule(module)?.service === 'down'
  return (
    <ModuleBoundary key={module} id={module}>
      {isDown && <Alert type="warning" showIcon title={t('menu.down')} />}
      <Suspense fallback={<Loading />}>
        <ModulePages id={module} loading={<Loading />} missing={<Missing />} forbidden={<Forbidden />} />
      </Suspense>
    </ModuleBoundary>
  )
}
