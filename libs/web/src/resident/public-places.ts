import { getUntypedClient } from '@trpc/client'
import type { AnyTRPCRouter } from '@trpc/server'
import type { publicPlace, publicPlaces } from '@wuxin/platform/area.schema'
import type { z } from 'zod'
import { moduleApi } from '../api.ts'

/** A place as residents choose it; nobody needs to be signed in. */
export type PublicPlace = z.infer<typeof publicPlace>

const client = getUntypedClient(moduleApi<AnyTRPCRouter>('platform').client)

/** What lies in a place, or is called so by name or pinyin; without either, the counties and their townships. */
export async function searchPublicPlaces(query: { within?: string; q?: string }, signal?: AbortSignal): Promise<PublicPlace[]> {
  const answer = await client.query('areas.publicPlaces', query, { signal })
  return (answer as z.infer<typeof publicPlaces>).places // the procedure's own output schema; read again here it would bring zod to this page
}
