import './walk.css'
import { Arriving } from '@wuxin/web/arriving'
import { EmptyState } from '@wuxin/web/empty-state'
import { PageHeader } from '@wuxin/web/page-header'
import { Notices } from '@wuxin/web/notices'
import { useOwnShifts } from '../phone/use-own-shifts.ts'
import { useSending } from '../phone/use-sending.ts'
import { useTexts } from '../texts.ts'
import { AlongCard } from './along-card.tsx'
import { OwnShift } from './own-shift.tsx'

/** 我的巡查: the shifts that I walk, what of them is on this phone, and taking them along before I set out. */
export default function WalkListPage() {
  const t = useTexts()
  const { query, onPhone, along } = useOwnShifts()
  const { isSending } = useSending()
  const { data } = query
  if (!data) return <Arriving query={query} rows={6} />
  const listed = new Set(data.rows.map(({ id }) => id))
  const others = onPhone.filter(({ walk, actions, photos }) => !listed.has(walk.shift) && actions + photos > 0)
  const rows = [...data.rows, ...others.map(({ walk }) => walk.pack.shift)]
  return (
    <div className="pw-page">
      <PageHeader title={t('walk.title')} count={rows.length} asOf={data.asOf} />
      <Notices warnings={data.isKept ? [t('walk.keptList')] : []} />
      <AlongCard along={along} hasShifts={rows.length > 0} />
      {rows.length === 0 ? (
        <EmptyState reason="nothing-yet" text={t('walk.none')} hint={t('walk.noneHint')} />
      ) : (
        <ul className="pw-cards">
          {rows.map((row) => (
            <OwnShift key={row.id} row={row} onPhone={onPhone.find(({ walk }) => walk.shift === row.id) ?? null} isSending={isSending} />
          ))}
        </ul>
      )}
    </div>
  )
}
