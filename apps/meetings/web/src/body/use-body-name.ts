import { skipToken, useQuery } from '@tanstack/react-query'
import { trpc } from '../api.ts'

/** What a body is called; its id until that is known. */
export function useBodyName(id: string | null): string {
  const { data } = useQuery({ ...trpc.bodies.get.queryOptions(id ? { id } : skipToken), staleTime: 600_000 })
  return data?.name ?? id ?? ''
}
