import { useQuery } from '@tanstack/react-query'
import type { caseTile } from '@wuxin/feedback/case-view.schema'
import type { CaseTally } from '@wuxin/feedback/figure.rules'
import type { z } from 'zod'
import { trpc } from '../api.ts'
import type { Period } from './period.ts'

/** The figures of a place: what the list's chips count now, and the tally of the cases reported within a period. */
export interface Figures extends Omit<z.infer<typeof caseTile>, 'tally' | 'from' | 'to'> {
  tally: CaseTally
  /** The days of the period as the list's filter takes them; blank for all time. */
  within: { from?: string; to?: string }
}

/** Asks for the figures of a place. */
export function useFigures(area: string, period: Period): { data: Figures | undefined; error: unknown; refetch: () => void } {
  const tile = useQuery(trpc.cases.tile.queryOptions({ area }))
  const ever = useQuery({ ...trpc.cases.figures.queryOptions({ area }), enabled: period === 'ever' })
  const refetch = () => void Promise.all([tile.refetch(), ...(period === 'ever' ? [ever.refetch()] : [])])
  const error = tile.error ?? (period === 'ever' ? ever.error : null)
  if (!tile.data || (period === 'ever' && !ever.data)) return { data: undefined, error, refetch }
  const { tally: ofYear, from, to, ...now } = tile.data
  return { data: { ...now, ...(period === 'ever' && ever.data ? { tally: ever.data, within: {} } : { tally: ofYear, within: { from, to } }) }, error, refetch }
}
