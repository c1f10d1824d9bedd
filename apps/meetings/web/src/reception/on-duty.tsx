import { useQuery } from '@tanstack/react-query'
import { dayOf } from '@wuxin/platform/working-day'
import { joined } from '@wuxin/web/i18n'
import { useNow } from '@wuxin/web/now'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'

/** Who receives today: 今天值班：钱进 14:00–16:00（红色港湾）; nothing until that is known. */
export function OnDuty({ area }: { area: string }) {
  const t = useTexts()
  const today = dayOf(new Date(useNow()))
  const { data } = useQuery(trpc.reception.duties.queryOptions({ area, from: today, to: today }))
  if (!data) return null
  const shown = data.slice(0, 5).map(({ name, from, to, place }) => t('reception.duty', { name, from, to, place }))
  const more = data.length > shown.length ? [t('reception.moreDuties', { count: data.length })] : []
  return <p className="mt-on-duty">{data.length ? t('reception.onDuty', { who: joined([...shown, ...more]) }) : t('reception.nobodyOnDuty')}</p>
}
