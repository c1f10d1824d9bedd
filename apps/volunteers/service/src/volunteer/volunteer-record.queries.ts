import { DomainError } from '@wuxin/platform/error'
import { maskName, maskPhone } from '@wuxin/platform/mask'
import { dayOf } from '@wuxin/platform/working-day'
import { all, is, iso, isoOr, type Condition } from '@wuxin/service/list/condition'
import { namesOf } from '@wuxin/service/list/names'
import { inScope } from '@wuxin/service/scope'
import type { Work } from '@wuxin/service/work'
import { needsGuardian, type ConsentPurpose } from '@wuxin/volunteers/volunteer.rules'
import type { unmaskVolunteerInput, VolunteerRecord } from '@wuxin/volunteers/volunteer.schema'
import { sql } from 'kysely'
import type { z } from 'zod'
import { settings } from '../volunteers.work.ts'
import { servedOf } from './served.queries.ts'
import { columns, rowOf, volunteers, type Listed } from './volunteer.queries.ts'
import type { Volunteer } from './volunteer.entity.ts'

/** A volunteer as the page reads it; instants as the database spells them. */
type Kept = Listed & Pick<Volunteer, 'units' | 'phone' | 'born' | 'guardianName' | 'guardianPhone' | 'guardianRelation' | 'leftReason'> & {
  guardianAgreedAt: string | null
  consents: { purpose: ConsentPurpose; givenAt: string; withdrawnAt: string | null }[]
  served: VolunteerRecord['served']
}

const consents = sql`select coalesce(json_agg(json_build_object('purpose', c.purpose, 'givenAt', c.given_at, 'withdrawnAt', c.withdrawn_at) order by c.given_at, c.id), '[]') from consent c where c.volunteer_id = v.id`

/** A volunteer of the caller's places, phone and guardian masked. Throws NOT_FOUND. */
export const volunteerView = async (work: Work, id: string): Promise<VolunteerRecord> => shown(work, await read(work, all([is`v.id = ${id}`, is`${inScope(work.scope, 'v')}`]), id))

/** The same in full; the reason is kept. Throws NOT_FOUND. */
export async function unmaskedView(work: Work, { id, reason }: z.output<typeof unmaskVolunteerInput>): Promise<VolunteerRecord> {
  const found = await read(work, all([is`v.id = ${id}`, is`${inScope(work.scope, 'v')}`]), id)
  work.note({ record: 'Volunteer', recordId: id, action: 'look', area: found.area, reason })
  return shown(work, found, { isFull: true })
}

/** The caller's own registration in full: the one that stands, else the last; null where there was none. */
export async function ownView(work: Work): Promise<VolunteerRecord | null> {
  const found = await first(work, is`v.person = ${work.caller.id}`)
  return found ? shown(work, found, { isFull: true }) : null
}

async function read(work: Work, which: Condition, id: string): Promise<Kept> {
  const found = await first(work, which)
  if (!found) throw new DomainError('NOT_FOUND', { id })
  return found
}

async function first(work: Work, which: Condition): Promise<Kept | undefined> {
  const { rows } = await sql<Kept>`select ${columns(work.now)}, v.units, v.phone, v.born, v.guardian_name as "guardianName", v.guardian_phone as "guardianPhone", v.guardian_relation as "guardianRelation",
    v.guardian_agreed_at as "guardianAgreedAt", v.left_reason as "leftReason", (${consents}) as consents, ${servedOf(is`r.person_id = v.person`)} as served
    from ${volunteers} where ${which} order by v.left_at desc nulls first, v.registered_at desc limit 1`.execute(work.db)
  return rows[0]
}

async function shown(work: Work, found: Kept, { isFull = false } = {}): Promise<VolunteerRecord> {
  const { area, units, phone, born, guardianName: name, guardianPhone, guardianRelation: relation, guardianAgreedAt, leftReason, served } = found
  const agreedAt = isoOr(guardianAgreedAt)
  const { values } = await settings.current(work, area)
  return {
    ...rowOf(found, await namesOf(work, [found])), area, units, phone: phone && (isFull ? phone : maskPhone(phone)), isMinor: born !== null && needsGuardian(born, dayOf(work.now), values),
    guardian: name !== null && guardianPhone !== null && relation !== null && agreedAt !== null
      ? { name: isFull ? name : maskName(name), phone: isFull ? guardianPhone : maskPhone(guardianPhone), relation, agreedAt }
      : null,
    masked: !isFull, consents: found.consents.map(({ purpose, givenAt, withdrawnAt }) => ({ purpose, givenAt: iso(givenAt), withdrawnAt: isoOr(withdrawnAt) })), served, leftReason,
  }
}
