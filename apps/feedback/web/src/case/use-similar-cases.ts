import { skipToken, useQuery } from '@tanstack/react-query'
import type { CaseRow } from '@wuxin/feedback/case-view.schema'
import { prefixAt } from '@wuxin/platform/area'
import { trpc } from '../api.ts'

/** The latest cases of a kind in the compound of a place, but for the one in view. */
export function useSimilarCases({ area, category, except }: { area: string | null; category: string | null; except?: string }): readonly CaseRow[] {
  const asked = area && category ? { area: prefixAt(area, 'compound') ?? area, category, size: 6 } : skipToken
  const { data } = useQuery(trpc.cases.list.queryOptions(asked))
  return data?.rows.filter(({ id }) => id !== except).slice(0, 5) ?? []
}
