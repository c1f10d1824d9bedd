import '../staff.css'
import { useCan } from '@wuxin/web/module-context'
import { modulePath } from '@wuxin/web/module-path'
import { useNavigate, useSearchParams } from '@wuxin/web/router'
import { lazy, Suspense, useState } from 'react'
import { Views } from '../step/views.tsx'
import { AllianceList } from './alliance-list.tsx'
import { Coverage } from './coverage.tsx'

const PairDrawer = lazy(() => import('./pair-drawer.tsx'))

/** 联盟结对: which unit is paired with which community, and who has nobody. */
export default function AllianceListPage() {
  const can = useCan()
  const navigate = useNavigate()
  const [params] = useSearchParams()
  const [isPairing, setPairing] = useState(false)
  const view = params.get('view') === 'coverage' ? 'coverage' : 'list'
  const shared = { views: <Views page="alliances" views={['list', 'coverage']} current={view} texts="alliances" />, onPair: can('alliance:edit') ? () => setPairing(true) : undefined }
  return (
    <>
      {view === 'list' ? <AllianceList {...shared} /> : <Coverage {...shared} />}
      {isPairing && (
        <Suspense>
          <PairDrawer onDone={({ id }) => void navigate(modulePath('volunteers', `alliances/${id}`))} onClose={() => setPairing(false)} />
        </Suspense>
      )}
    </>
  )
}
