import type { InLine, Seats } from '@wuxin/culture/sign-up.rules'
import { phoneKeyOf as keyOf } from '@wuxin/service/life/phone-key'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import type { CultureEvent } from '../event/event.entity.ts'

/** What a phone is known by among those who sign up. */
export const phoneKeyOf = (work: Work, phone: string): string => keyOf(work, 'sign-up', phone)

/** What an event's line looks like to whoever holds its lock; `isKnown` says that this phone stands in it. */
export interface LineNow extends Seats {
  /** The place of whoever came last. */
  last: number
  isKnown: boolean
  attended: number
}

/** Reads it in one round trip. */
export async function lineNow(work: Work, { id, capacity }: Pick<CultureEvent, 'id' | 'capacity'>, phoneKey: string | null = null): Promise<LineNow> {
  const { rows } = await sql<Omit<LineNow, 'capacity'>>`select
    coalesce(sum(heads) filter (where state in ('in', 'offered')), 0)::int as taken, coalesce(bool_or(state = 'waiting'), false) as "isAnybodyWaiting",
    coalesce(max(place), 0)::int as last, coalesce(bool_or(state in ('in', 'waiting', 'offered') and phone_key = ${phoneKey}), false) as "isKnown",
    coalesce(sum(attended_heads), 0)::int as attended
    from sign_up where event = ${id}`.execute(work.db)
  const [row] = rows
  if (!row) throw new Error('an aggregate answers one row')
  return { ...row, capacity }
}

/** Everybody in an event's line, in the order of arrival. */
export async function lineOfEvent(work: Work, event: string): Promise<InLine[]> {
  const { rows } = await sql<InLine>`select id, place, state, heads from sign_up where event = ${event} and state in ('in', 'waiting', 'offered') order by place`.execute(work.db)
  return rows
}

/** How many wait before somebody who waits. */
export async function aheadOfPlace(work: Work, event: string, place: number): Promise<number> {
  const { rows } = await sql<{ ahead: number }>`select count(*)::int as ahead from sign_up where event = ${event} and state = 'waiting' and place < ${place}`.execute(work.db)
  return rows[0]?.ahead ?? 0
}
