import { useQuery } from '@tanstack/react-query'
import { Arriving } from '@wuxin/web/arriving'
import { CountLine } from '@wuxin/web/figure/count-line'
import { TileFoot } from '@wuxin/web/figure/tile-foot'
import { listPath } from '@wuxin/web/list-path'
import type { TileProps } from '@wuxin/web/slots'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'

/** What waits, what is under way and what is late at a place; each number leads to the matters that it counts. */
export default function MattersTile({ area }: TileProps) {
  const t = useTexts()
  const { data, ...query } = useQuery(trpc.matters.list.queryOptions({ area, size: 1 }))
  if (!data) return <Arriving query={query} rows={3} />
  return (
    <>
      <dl className="wx-figures">
        {(['open', 'under_way', 'overdue'] as const).map((chip) => (
          <CountLine key={chip} label={t(`chips.${chip}`)} count={data.chips[chip]} href={listPath('culture', 'matters', { area, chip })} />
        ))}
      </dl>
      <TileFoot asOf={data.asOf} />
    </>
  )
}
