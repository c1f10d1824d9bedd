import { useQuery } from '@tanstack/react-query'
import { Arriving } from '@wuxin/web/arriving'
import { CountLine } from '@wuxin/web/figure/count-line'
import { TileFoot } from '@wuxin/web/figure/tile-foot'
import { listPath, type Question } from '@wuxin/web/list-path'
import type { TileProps } from '@wuxin/web/slots'
import { dateText } from '@wuxin/web/time'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'

/** The days of the month in which an instant lies. */
function monthOf(at: string): { from: string; to: string } {
  const day = dateText(at)
  const [year = 0, month = 1] = day.split('-').map(Number)
  return { from: `${day.slice(0, 7)}-01`, to: new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) }
}

/** 诚心: topics open and late now, those that wait for their proposers, and the meetings of this month. */
export default function TopicsTile({ area }: TileProps) {
  const t = useTexts()
  const topics = (question: Question) => listPath('meetings', 'topics', { area, ...question })
  const { data, error, refetch } = useQuery(trpc.overview.tile.queryOptions({ area }))
  if (!data) return <Arriving query={{ error, refetch }} rows={3} />
  return (
    <>
      <dl className="wx-figures">
        <CountLine label={t('tile.open')} count={data.open} href={topics({ chip: 'open' })} />
        <CountLine label={t('tile.overdue')} count={data.overdue} href={topics({ chip: 'overdue' })} />
        <CountLine label={t('tile.toVerify')} count={data.toVerify} href={topics({ chip: 'to_verify' })} />
        <CountLine label={t('tile.meetings')} count={data.meetingsThisMonth} href={listPath('meetings', 'meetings', { area, ...monthOf(data.asOf) })} />
      </dl>
      <TileFoot asOf={data.asOf} />
    </>
  )
}
