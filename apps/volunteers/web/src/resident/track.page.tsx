import './resident.css'
import { useQuery } from '@tanstack/react-query'
import { Followed } from '@wuxin/web/resident/follow/followed'
import { LookedUp } from '@wuxin/web/resident/follow/looked-up'
import type { ComponentType } from 'react'
import { useTexts } from '../texts.ts'
import { kindOf, type CodeKind } from './code-kinds.ts'
import { TrackedOrder } from './tracked-order.tsx'
import { TrackedRepair } from './tracked-repair.tsx'
import { TrackedWish } from './tracked-wish.tsx'

const cards: Record<CodeKind, ComponentType<{ code: string }>> = { wish: TrackedWish, order: TrackedOrder, repair: TrackedRepair }

/** Whatever the code names: which kind it is of is asked first. */
function Tracked({ code }: { code: string }) {
  const t = useTexts()
  const query = useQuery({ queryKey: ['volunteers', 'kind of code', code], queryFn: () => kindOf(code), retry: false })
  return (
    <LookedUp query={query}>
      {(kind) => {
        if (kind === null) return <p role="alert">{t('errors.TRACKING_CODE_UNKNOWN')}</p>
        const Card = cards[kind]
        return <Card code={code} />
      }}
    </LookedUp>
  )
}

/** 查进度: how far a wish, an order or a repair has come, by its code. */
export default function TrackPage() {
  return <Followed>{(code) => <Tracked key={code} code={code} />}</Followed>
}
