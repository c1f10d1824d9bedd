import { useQuery } from '@tanstack/react-query'
import { moduleApi } from './api.ts'
import { z } from 'zod'

/** What staff's pages read of a category (诉求类别); two digits name a group, four a category of it. */
const category = z.object({ code: z.string(), name: z.string(), nameEn: z.string().nullable(), active: z.boolean() })

interface Feedback {
  categories: { list: { query: (input: { county: string }, options: { signal: AbortSignal }) => Promise<unknown> } }
}

const feedback = moduleApi('feedback').client as unknown as Feedback // another module's service, known by its contract; what it answers is read by the schema above

/** The categories that FEEDBACK takes cases in. */
export function useCaseCategories(county: string) {
  return useQuery({
    queryKey: ['feedback', 'categories to choose from', county],
    queryFn: async ({ signal }) => z.array(category).parse(await feedback.categories.list.query({ county }, { signal })),
    staleTime: 60_000,
  })
}
