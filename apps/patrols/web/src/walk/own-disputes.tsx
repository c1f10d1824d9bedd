import { useQuery } from '@tanstack/react-query'
import { isAway, problemText } from '@wuxin/web/problem'
import { trpc } from '../api.ts'
import { Disputes } from '../shift/disputes.part.tsx'
import { useTexts } from '../texts.ts'

/** Fields that the office had changed as well: both values, and the choice, as soon as somebody answers. */
export function OwnDisputes({ shift, count }: { shift: string; count: number }) {
  const t = useTexts()
  const { data, error } = useQuery({ ...trpc.shifts.get.queryOptions({ id: shift }), enabled: count > 0 })
  const open = data?.disputed.filter(({ settled }) => !settled) ?? []
  if (data && open.length > 0) return <Disputes shift={shift} disputed={open} />
  if (count === 0 || data) return null
  return (
    <p className="wx-panel">
      {t('walk.queue.disputedWhy', { count })} {error && (isAway(error) ? t('walk.queue.settleLater') : problemText(error, 'patrols'))}
    </p>
  )
}
