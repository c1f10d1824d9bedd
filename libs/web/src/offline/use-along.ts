import { useMutation, useQuery } from '@tanstack/react-query'
import { modulePath } from '../module-path.ts'
import { isAway } from '../problem.ts'
import { keepSession } from '../kept-session.ts'
import { queryClient } from '../query-client.ts'
import { useSession } from '../session-context.ts'
import { bagOf, canTakeAlong, takeAlong, type Bag } from './bag.ts'

/** What a page shows of taking along: whether this browser can, what it has, and the way to take it. */
export interface Along {
  isAble: boolean
  /** Null until something was taken along, undefined while that is looked at. */
  bag: Bag | null | undefined
  take: () => void
  isTaking: boolean
  error: unknown
}

const queryKey = (module: string) => ['wuxin', 'along', module]

/** What was taken along, made new where something newer is published; without network it stays as it is. */
async function renewed(module: string, address: string): Promise<Bag | null> {
  const kept = await bagOf(module)
  if (!kept) return null
  return takeAlong(module, address).catch((error: unknown) => {
    if (isAway(error)) return kept
    throw error
  })
}

/** Taking a module's page along for use without network (出发前准备): files, and who is signed in. What was taken once is kept up to date by itself. */
export function useAlong(module: string, page: string): Along {
  const address = modulePath(module, page)
  const { caller } = useSession()
  const { data } = useQuery({ queryKey: queryKey(module), queryFn: () => renewed(module, address), staleTime: 60_000, retry: false, enabled: canTakeAlong() })
  const taking = useMutation({
    mutationFn: () => {
      keepSession(caller)
      return takeAlong(module, address)
    },
    onSuccess: (bag) => queryClient.setQueryData(queryKey(module), bag),
  })
  return { isAble: canTakeAlong(), bag: data, take: () => taking.mutate(), isTaking: taking.isPending, error: taking.error }
}
