import type { PlatformRouter } from '@wuxin/platform-service/router'
import { moduleApi } from '@wuxin/web/api'
import { queryClient } from '@wuxin/web/query-client'

/** The platform's service, typed by its router. */
export const { trpc, client } = moduleApi<PlatformRouter>('platform')

/** Asks again for everything that these parts of the service have answered. */
export async function renew(...parts: ('accounts' | 'areas' | 'audit' | 'calendar' | 'compounds' | 'leaders' | 'notices' | 'outlines' | 'people' | 'posts' | 'rules' | 'session' | 'units')[]): Promise<void> {
  await Promise.all(parts.map((part) => queryClient.invalidateQueries(trpc[part].pathFilter())))
}
