import { useQuery } from '@tanstack/react-query'
import { isAway, problemText } from '@wuxin/web/problem'
import { trpc } from '../api.ts'
import { again } from '../phone/use-sending.ts'
import { Disputes } from '../shift/disputes.part.tsx'
import { useTexts } from '../texts.ts'

/** Fields that the office had changed as well: both values, the choice, and what was chosen, as soon as somebody answers. `count` is how many were open when the service answered last. */
export function OwnDisputes({ shift, count, hasAny }: { shift: string; count: number; hasAny: boolean }) {
  const t = useTexts()
  const { data, error } = useQuery({ ...trpc.shifts.get.queryOptions({ id: shift }), enabled: hasAny, refetchInterval: ({ state }) => (state.data?.disputed.some(({ settled }) => !settled) ? again : false) })
  if (data) return <Disputes shift={shift} disputed={data.disputed} />
  if (count === 0) return null
  return (
    <p className="wx-panel">
      {t('walk.queue.disputedWhy', { count })} {error && (isAway(error) ? t('walk.queue.settleLater') : problemText(error, 'patrols'))}
    </p>
  )
}
