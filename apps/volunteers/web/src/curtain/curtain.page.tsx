import '../staff.css'
import { useQuery } from '@tanstack/react-query'
import { Arriving } from '@wuxin/web/arriving'
import { EmptyState } from '@wuxin/web/empty-state'
import { useCan } from '@wuxin/web/module-context'
import { PageHeader } from '@wuxin/web/page-header'
import { renewEvery } from '@wuxin/web/query-client'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { CurtainTally } from './curtain-tally.tsx'
import { CurtainViews } from './curtain-views.tsx'
import { WatchCard } from './watch-card.tsx'

/** 窗帘行动: one's own households with the window that is open, and for those who answer for the place its counts. */
export default function CurtainPage() {
  const t = useTexts()
  const can = useCan()
  const query = useQuery({ ...trpc.curtain.mine.queryOptions(), refetchInterval: renewEvery(60_000), enabled: can('household:care') })
  const rows = query.data?.rows
  return (
    <div className="wx-stack">
      <PageHeader title={t('curtain.title')} count={rows?.length} asOf={query.data?.asOf} />
      <CurtainViews current="curtain" />
      {can('household:list') && <CurtainTally />}
      {can('household:care') && !rows && <Arriving query={query} rows={6} />}
      {rows?.length === 0 && <EmptyState reason="nothing-yet" text={t('curtain.none')} hint={t('curtain.noneHint')} />}
      <ul className="vt-watches">
        {rows?.map((watch) => (
          <WatchCard key={watch.id} watch={watch} />
        ))}
      </ul>
    </div>
  )
}
