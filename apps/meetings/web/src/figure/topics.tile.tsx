import '../staff.css'
import { useQuery } from '@tanstack/react-query'
import { LoadFailed } from '@wuxin/web/load-failed'
import type { TileProps } from '@wuxin/web/slots'
import { dateText, dateTimeText } from '@wuxin/web/time'
import { Skeleton } from '@wuxin/web/ui'
import { trpc } from '../api.ts'
import { listHref } from '../list-href.ts'
import { useTexts } from '../texts.ts'
import { CountLine } from './count-line.tsx'

/** The days of the month in which an instant lies. */
function monthOf(at: string): { from: string; to: string } {
  const day = dateText(at)
  const [year = 0, month = 1] = day.split('-').map(Number)
  return { from: `${day.slice(0, 7)}-01`, to: new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) }
}

/** 诚心: topics open and late now, those that wait for their proposers, and the meetings of this month. */
export default function TopicsTile({ area }: TileProps) {
  const t = useTexts()
  const { data, error, refetch } = useQuery(trpc.overview.tile.queryOptions({ area }))
  if (error) return <LoadFailed error={error} retry={() => void refetch()} />
  if (!data) return <Skeleton active paragraph={{ rows: 3 }} />
  return (
    <>
      <dl className="mt-figures">
        <CountLine label={t('tile.open')} count={data.open} href={listHref('topics', { area, chip: 'open' })} />
        <CountLine label={t('tile.overdue')} count={data.overdue} href={listHref('topics', { area, chip: 'overdue' })} />
        <CountLine label={t('tile.toVerify')} count={data.toVerify} href={listHref('topics', { area, chip: 'to_verify' })} />
        <CountLine label={t('tile.meetings')} count={data.meetingsThisMonth} href={listHref('meetings', { area, ...monthOf(data.asOf) })} />
      </dl>
      <p className="mt-tile-foot">{t('tile.asOf', { at: dateTimeText(data.asOf) })}</p>
    </>
  )
}
