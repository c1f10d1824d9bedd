import { useQuery } from '@tanstack/react-query'
import { registryHasNews } from './federation.ts'
import { newsKey, queryClient } from './query-client.ts'

const newsQuery = { queryKey: newsKey, queryFn: registryHasNews, retry: false } as const
const standing = { ...newsQuery, initialData: false, staleTime: Infinity }

/** Milliseconds between two looks, and those for which a navigation waits for one. */
const interval = 60_000
const patience = 300

/** Whether something else is given to this user by now than the page runs on; looks each minute. */
export const useNews = (): boolean => useQuery({ ...standing, refetchInterval: interval }).data

const known = () => queryClient.getQueryData<boolean>(newsKey) ?? false

/** The same at a navigation: asked there and then, and as it was last known where the registry takes longer than a click may wait. */
export function newsAtNavigation(): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(known()), patience))
  return Promise.race([queryClient.fetchQuery({ ...newsQuery, staleTime: 0 }).catch(known), late])
}
