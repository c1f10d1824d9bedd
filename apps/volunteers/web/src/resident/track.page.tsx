import './resident.css'
import { useQuery } from '@tanstack/react-query'
import { Followed } from '@wuxin/web/resident/follow/followed'
import { LookedUp } from '@wuxin/web/resident/follow/looked-up'
import { lazy, Suspense, type ComponentType } from 'react'
import { useTexts } from '../texts.ts'
import { kindOf, type CodeKind } from './code-kinds.ts'

/** A code names one of them: the others are not loaded. */
const cards: Record<CodeKind, ComponentType<{ code: string }>> = {
  wish: lazy(() => import('./tracked-wish.tsx').then((part) => ({ default: part.TrackedWish }))),
  order: lazy(() => import('./tracked-order.tsx').then((part) => ({ default: part.TrackedOrder }))),
  repair: lazy(() => import('./tracked-repair.tsx').then((part) => ({ default: part.TrackedRepair }))),
}

/** Whatever the code names: which kind it is of is asked first. */
function Tracked({ code }: { code: string }) {
  const t = useTexts()
  const query = useQuery({ queryKey: ['volunteers', 'kind of code', code], queryFn: () => kindOf(code), retry: false })
  return (
    <LookedUp query={query}>
      {(kind) => {
        if (kind === null) return <p role="alert">{t('errors.TRACKING_CODE_UNKNOWN')}</p>
        const Card = cards[kind]
        return (
          <Suspense>
            <Card code={code} />
          </Suspense>
        )
      }}
    </LookedUp>
  )
}

/** 查进度: how far a wish, an order or a repair has come, by its code. */
export default function TrackPage() {
  return <Followed>{(code) => <Tracked key={code} code={code} />}</Followed>
}
