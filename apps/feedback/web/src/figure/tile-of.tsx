import { Arriving } from '@wuxin/web/arriving'
import { useYear } from '@wuxin/web/figure/period'
import { TileFoot } from '@wuxin/web/figure/tile-foot'
import type { ReactNode } from 'react'
import { useFigures, type Figures } from './use-figures.ts'

/** The figures of a place, and over which time and as of when they were counted. */
export function TileOf({ area, children }: { area: string; children: (figures: Figures) => ReactNode }) {
  const { data, ...query } = useFigures(area, useYear())
  if (!data) return <Arriving query={query} rows={3} />
  return (
    <>
      {children(data)}
      <TileFoot isOfYear asOf={data.asOf} />
    </>
  )
}
