import { getUntypedClient } from '@trpc/client'
import type { AnyTRPCRouter } from '@trpc/server'
import { z } from 'zod'
import { areaCode } from '@wuxin/platform/area'
import { noticeList, unreadState, type NoticeRow } from '@wuxin/platform/notice.schema'
import { ruleLink } from '@wuxin/platform/rule.schema'
import { sessionView, type SessionView } from '@wuxin/platform/session.schema'
import type { Day } from '@wuxin/platform/working-day'
import { moduleApi } from './api.ts'
import { modulePath } from './module-path.ts'

const client = getUntypedClient(moduleApi<AnyTRPCRouter>('platform').client)

async function ask<Answer>(procedure: string, input: unknown, answer: z.ZodType<Answer>, signal?: AbortSignal): Promise<Answer> {
  return answer.parse(await client.query(procedure, input, { signal }))
}

/** Who is signed in. Throws UNAUTHENTICATED where nobody is. */
export const askSession = (): Promise<SessionView> => ask('session.me', undefined, sessionView)

/** Ends every session of the account, this one with them. */
export const endAllSessions = (): Promise<unknown> => client.mutation('session.endAll')

/** The page of one's own account: password, second factor, devices. */
export const accountPage = modulePath('platform', 'me')

/** The page of all one's notices. */
export const noticesPage = modulePath('platform', 'notices')

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
  /** Units only: those nearest to this place come first. */
  near?: string
}

/** Places, people and units of one's scope, found by name or pinyin. */
export const searchAreas = (query: DirectoryQuery, signal?: AbortSignal): Promise<AreaRow[]> => ask('directory.areas', query, z.array(areaRow), signal)
/** People who have a post in one's county. */
export const searchPeople = (query: DirectoryQuery, signal?: AbortSignal): Promise<NamedRow[]> => ask('directory.people', query, z.array(namedRow), signal)
/** Units of one's county. */
export const searchUnits = (query: DirectoryQuery, signal?: AbortSignal): Promise<NamedRow[]> => ask('directory.units', query, z.array(namedRow), signal)

/** A rule as a record links it: its id, and its name with the edition. */
export type RuleLink = z.infer<typeof ruleLink>

/** The rules (制度) in force at a place for a kind of record (`feedback.case`), the nearest place's first. */
export const askRulesInForce = (area: string, subject: string, on: Day, signal?: AbortSignal): Promise<RuleLink[]> =>
  ask('rules.inForce', { area, subject, on }, z.array(ruleLink), signal)

/** A unit by its id. */
export const askUnit = (id: string, signal?: AbortSignal): Promise<NamedRow> => ask('units.get', { id }, namedRow, signal)

/** A notice (提醒) to the reader. */
export type Notice = NoticeRow

/** The reader's newest notices, and how many of all are unread. */
export const askNotices = (): Promise<z.infer<typeof noticeList>> => ask('notices.list', { page: 1, size: 20 }, noticeList)

/** Marks notices as read: these, or all. */
export const readNotices = (which: readonly string[] | 'all'): Promise<unknown> =>
  client.mutation('notices.markRead', which === 'all' ? { all: true } : { ids: which })

/** Calls back with the count of unread notices, at once and whenever it changes, until it is stopped. */
export function watchNotices(onState: (unread: number) => void): () => void {
  const watched = client.subscription('notices.live', undefined, { onData: (state) => onState(unreadState.parse(state).unread) })
  return () => watched.unsubscribe()
}
