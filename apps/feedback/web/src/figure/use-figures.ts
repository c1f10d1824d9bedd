import { useQuery } from '@tanstack/react-query'
import type { caseTile } from '@wuxin/feedback/case-view.schema'
import type { CaseTally } from '@wuxin/feedback/figure.rules'
import { withinYear, type Within } from '@wuxin/web/figure/period'
import type { z } from 'zod'
import { trpc } from '../api.ts'

/** The figures of a place: what the list's chips count now, and the tally of the cases reported within a period. */
export interface Figures extends Omit<z.infer<typeof caseTile>, 'tally' | 'from' | 'to'> {
  tally: CaseTally
  /** The days of the period as the list's filter takes them; blank for all time. */
  within: Within
}

/** Asks for the figures of a place: those of this year come with what is counted now. */
export function useFigures(area: string, year: string): { data: Figures | undefined; error: unknown; refetch: () => void } {
  const tile = useQuery(trpc.cases.tile.queryOptions({ area }))
  const isThisYear = year !== '' && tile.data?.from === withinYear(year).from
  const counted = useQuery({ ...trpc.cases.figures.queryOptions({ area, ...withinYear(year) }), enabled: !isThisYear })
  const refetch = () => void Promise.all([tile.refetch(), ...(isThisYear ? [] : [counted.refetch()])])
  const error = tile.error ?? counted.error
  const tally = isThisYear ? tile.data?.tally : counted.data
  if (!tile.data || !tally) return { data: undefined, error, refetch }
  const { from, to, tally: _ofThisYear, ...now } = tile.data
  return { data: { ...now, tally, within: isThisYear ? { from, to } : withinYear(year) }, error, refetch }
}
