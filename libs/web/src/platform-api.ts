import { getUntypedClient } from '@trpc/client'
import type { AnyTRPCRouter } from '@trpc/server'
import { z } from 'zod'
import { areaCode } from '@wuxin/platform/area'
import { publicPlace, publicPlaces } from '@wuxin/platform/area.schema'
import { caller, type Caller } from '@wuxin/platform/caller'
import { moduleApi } from './api.ts'

const client = getUntypedClient(moduleApi<AnyTRPCRouter>('platform').client)

async function ask<Answer>(procedure: string, input: unknown, answer: z.ZodType<Answer>, signal?: AbortSignal): Promise<Answer> {
  return answer.parse(await client.query(procedure, input, { signal }))
}

/** Who is signed in. Throws UNAUTHENTICATED where nobody is. */
export const askSession = (): Promise<Caller> => ask('session.me', undefined, caller)

/** A place as pickers show it; `path` names the places above it, the county first. */
export const areaRow = z.object({ code: areaCode, name: z.string(), path: z.string().nullish() })
export type AreaRow = z.infer<typeof areaRow>

/** A person or unit as pickers show it. */
export const namedRow = z.object({ id: z.string(), name: z.string(), path: z.string().nullish() })
export type NamedRow = z.infer<typeof namedRow>

/** What a search of the directory takes: words or pinyin, a place that it lies in, a level of the tree. */
export interface DirectoryQuery {
  q?: string
  within?: string
  level?: string
}

/** Places, people and units of one's scope, found by name or pinyin. */
export const searchAreas = (query: DirectoryQuery, signal?: AbortSignal): Promise<AreaRow[]> => ask('directory.areas', query, z.array(areaRow), signal)
export const searchPeople = (query: DirectoryQuery, signal?: AbortSignal): Promise<NamedRow[]> => ask('directory.people', query, z.array(namedRow), signal)
export const searchUnits = (query: DirectoryQuery, signal?: AbortSignal): Promise<NamedRow[]> => ask('directory.units', query, z.array(namedRow), signal)

/** A place as residents choose it; nobody needs to be signed in. */
export type PublicPlace = z.infer<typeof publicPlace>

/** What lies in a place, or is called so by name or pinyin; without either, the counties. */
export const searchPublicPlaces = async (query: { within?: string; q?: string }, signal?: AbortSignal): Promise<PublicPlace[]> =>
  (await ask('areas.publicPlaces', query, publicPlaces, signal)).places

/** A unit by its id. */
export const askUnit = (id: string, signal?: AbortSignal): Promise<NamedRow> => ask('units.get', { id }, namedRow, signal)

/** A notice to its reader: `text` is a key in the module's texts. */
export const notice = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  module: z.string(),
  text: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  link: z.string(),
  readAt: z.iso.datetime().nullable(),
})
export type Notice = z.infer<typeof notice>

const notices = z.object({ rows: z.array(notice), unread: z.int() })
export type Notices = z.infer<typeof notices>

/** The reader's newest notices, and how many of all are unread. */
export const askNotices = (): Promise<Notices> => ask('notifications.list', { page: 1, size: 20 }, notices)

/** Marks notices as read. */
export const readNotices = (ids: readonly string[]): Promise<unknown> => client.mutation('notifications.read', { ids })

/** Calls back whenever a notice arrives, until it is stopped. */
export function watchNotices(onNotice: () => void): () => void {
  const watched = client.subscription('notifications.stream', undefined, { onData: onNotice, onError: () => undefined })
  return () => watched.unsubscribe()
}
