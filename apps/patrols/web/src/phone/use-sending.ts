import { onlineManager, useQuery } from '@tanstack/react-query'
import { queryClient } from '@wuxin/web/query-client'
import { useSession } from '@wuxin/web/session'
import { phoneLine } from './phone-line.ts'
import { sendAll } from './sending.ts'

// A page that was opened without network has heard of no loss, and would take its return for nothing new.
onlineManager.setOnline(navigator.onLine)

/** Milliseconds after which what waits is sent again. */
export const again = 15_000

/** The keys of what pages read from the phone. */
export const phoneKey = (...rest: string[]): string[] => ['patrols', 'phone', ...rest]

/** What is on the phone was changed: pages read it again. */
export const renewPhone = (): Promise<void> => queryClient.invalidateQueries({ queryKey: phoneKey('kept') })

/** Sends now, without waiting for the next turn. */
export const sendNow = (): Promise<void> => queryClient.invalidateQueries({ queryKey: phoneKey('sending') })

/** Sends what waits: on opening, as soon as there is network again, when the page is looked at again, and in between. Its error says why the last turn ended. */
export function useSending(): { isSending: boolean; error: unknown } {
  const { caller } = useSession()
  const { isFetching, error } = useQuery({
    queryKey: phoneKey('sending', caller.id),
    queryFn: async () => {
      await sendAll(phoneLine, caller.id).finally(renewPhone)
      return new Date().toISOString()
    },
    retry: false,
    staleTime: 0,
    refetchInterval: again,
    refetchOnReconnect: 'always',
    refetchOnWindowFocus: 'always',
  })
  return { isSending: isFetching, error }
}
