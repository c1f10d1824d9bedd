import { skipToken, useQuery } from '@tanstack/react-query'
import { useCan } from '@wuxin/web/module-context'
import { trpc } from '../api.ts'

/** What a body is called; its id until that is known, and for those who may not see it. */
export function useBodyName(id: string | null): string {
  const can = useCan()
  const { data } = useQuery({ ...trpc.bodies.get.queryOptions(id && can('body:list') ? { id } : skipToken), staleTime: 600_000 })
  return data?.name ?? id ?? ''
}
