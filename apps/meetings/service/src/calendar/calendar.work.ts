import { createHmac, timingSafeEqual } from 'node:crypto'
import type { calendarInput } from '@wuxin/meetings/body.schema'
import { permissions } from '@wuxin/meetings/permissions'
import { countyOf } from '@wuxin/platform/area'
import { mayAt } from '@wuxin/platform/caller'
import { DomainError } from '@wuxin/platform/error'
import { load } from '@wuxin/service/load'
import type { Keys } from '@wuxin/service/token'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import type { z } from 'zod'
import { Body } from '../body/body.entity.ts'

/** A body's calendar, or the one of whoever has an account. */
export const calendarKinds = ['body', 'user'] as const

/** Whose calendar it is, and how often its address was renewed. */
export interface Calendar {
  kind: (typeof calendarKinds)[number]
  owner: string
  area: string
  edition: number
}

type Named = Pick<Calendar, 'kind' | 'owner' | 'edition'>

const signature = (keys: Keys, { kind, owner, edition }: Named): Buffer => createHmac('sha256', keys.secret).update(`calendar:${kind}:${owner}:${edition}`).digest()

/** The secret address: whoever has it reads the calendar, until it is renewed. */
export const addressOf = (keys: Keys, named: Named): string =>
  `/api/meetings/calendar/${named.kind}/${encodeURIComponent(named.owner)}/${named.edition}-${signature(keys, named).toString('base64url')}.ics`

/** Did we make this address. */
export function isOurs(keys: Keys, named: Named, signed: string): boolean {
  const [given, expected] = [Buffer.from(signed, 'base64url'), signature(keys, named)]
  return given.length === expected.length && timingSafeEqual(given, expected)
}

/** A calendar that was given an address; null where it never was. */
export async function calendarOf(work: Work, { kind, owner }: Pick<Calendar, 'kind' | 'owner'>): Promise<Calendar | null> {
  const { rows } = await sql<Calendar>`select kind, owner, area, edition from calendar where owner = ${owner} and kind = ${kind}`.execute(work.db)
  return rows[0] ?? null
}

/** Which calendar a caller speaks of: of a body that they see, else their own. Throws NOT_FOUND. */
export async function askedFor(work: Work, body: string | null): Promise<Omit<Calendar, 'edition'>> {
  if (body !== null) return { kind: 'body', owner: body, area: (await load(work, Body, body)).area }
  return { kind: 'user', owner: work.caller.id, area: work.caller.county ?? countyOf(work.scope[0]?.area ?? '') }
}

/**
 * Gives a calendar its address, or a new one, after which the one before no longer answers. A body's is renewed by those who
 * keep the body: others read by it. Throws NOT_FOUND and FORBIDDEN.
 */
export async function giveAddress(work: Work, { body, renew }: z.output<typeof calendarInput>): Promise<Calendar> {
  const asked = await askedFor(work, body)
  const { kind, owner, area } = asked
  if (renew && kind === 'body' && !mayAt(work.caller, permissions['body:edit'], area)) throw new DomainError('FORBIDDEN', { permission: 'body:edit' })
  const next = renew ? sql`calendar.edition + 1` : sql`calendar.edition`
  const { rows } = await sql<{ edition: number; isNew: boolean }>`
    insert into calendar (owner, kind, area, edition, made_at) values (${owner}, ${kind}, ${area}, 1, ${work.now})
    on conflict (owner) do update set edition = ${next} returning edition, xmax = 0 as "isNew"`.execute(work.db)
  const { edition = 1, isNew = true } = rows[0] ?? {}
  if (isNew || renew) work.note({ record: 'Calendar', recordId: owner, action: isNew ? 'create' : 'update', area, after: { kind, edition } })
  return { ...asked, edition }
}
