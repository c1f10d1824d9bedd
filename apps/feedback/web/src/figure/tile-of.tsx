import '../staff.css'
import { useQuery } from '@tanstack/react-query'
import type { caseTile } from '@wuxin/feedback/case-view.schema'
import { LoadFailed } from '@wuxin/web/load-failed'
import { dateTimeText } from '@wuxin/web/time'
import { Skeleton } from '@wuxin/web/ui'
import type { ReactNode } from 'react'
import type { z } from 'zod'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'

type CaseTile = z.infer<typeof caseTile>

/** The figures of a place, and over which time and as of when they were counted. */
export function TileOf({ area, children }: { area: string; children: (tile: CaseTile) => ReactNode }) {
  const t = useTexts()
  const { data, error, refetch } = useQuery(trpc.cases.tile.queryOptions({ area }))
  if (error) return <LoadFailed error={error} retry={() => void refetch()} />
  if (!data) return <Skeleton active paragraph={{ rows: 3 }} />
  return (
    <>
      {children(data)}
      <p className="wx-quiet">{t('tile.counted', { from: data.from, at: dateTimeText(data.asOf) })}</p>
    </>
  )
}
