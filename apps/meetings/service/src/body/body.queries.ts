import type { bodyChoice, bodyList, BodyListInput, BodyRecord, BodyRow, RecurrenceRule } from '@wuxin/meetings/body.schema'
import { selfAndAncestors } from '@wuxin/platform/area'
import { narrow } from '@wuxin/platform/caller'
import { DomainError } from '@wuxin/platform/error'
import { isHeldOn } from '@wuxin/platform/post.rules'
import { dayOf } from '@wuxin/platform/working-day'
import { all, containing, is, isoOr, type Condition } from '@wuxin/service/list/condition'
import { namesOf, type Names } from '@wuxin/service/list/names'
import { plainPage, windowOf, type Window } from '@wuxin/service/list/page'
import { inScope } from '@wuxin/service/scope'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import type { z } from 'zod'
import { settings } from '../meetings.work.ts'
import type { Body } from './body.entity.ts'
import { quorumFor, sittingOf } from './body.rules.ts'
import type { Member } from './body.table.ts'

/** A member as the database has it. */
type KeptMember = Pick<Member, 'id' | 'name' | 'position' | 'party' | 'user' | 'unit' | 'standing' | 'from' | 'to'>

/** A body with what stands on its list; instants as the database spells them. */
type Kept = Pick<Body, 'id' | 'version' | 'kind' | 'name' | 'area' | 'units' | 'settingsVersion' | 'closedReason'> & {
  recurrence: RecurrenceRule | null
  closed: boolean
  openTopics: number
  nextMeeting: string | null
  metAt: string | null
  members: KeptMember[]
}

const members = sql`select coalesce(json_agg(json_build_object('id', m.id, 'name', m.name, 'position', m.position, 'party', m.party, 'user', m."user", 'unit', m.unit, 'standing', m.standing,
  'from', m."from", 'to', m."to") order by array_position(array['convener', 'deputy', 'secretary', 'member'], m.position), m."from", m.name), '[]') from member m where m.body_id = b.id`

const columns = (now: Date) => sql`b.id, b.version, b.kind, b.name, b.area, b.units, b.settings_version as "settingsVersion", b.closed_reason as "closedReason", b.recurrence,
  b.closed_at is not null as closed, (select count(*)::int from topic t where t.body = b.id and t.closed_at is null and t.area >= b.area and t.area < b.area || ':') as "openTopics",
  (select min(m.starts_at) from meeting m where m.body = b.id and m.state in ('draft', 'notified') and m.starts_at > ${now}) as "nextMeeting",
  (select max(m.starts_at) from meeting m where m.body = b.id and m.opened_at is not null) as "metAt", (${members}) as members`

const bodies = sql`body b`

const orders = {
  name: sql`name asc, id asc`,
  '-name': sql`name desc, id desc`,
  area: sql`area asc, kind asc, name asc, id asc`,
  '-area': sql`area desc, kind asc, name asc, id asc`,
  metAt: sql`"metAt" asc nulls first, id asc`,
  '-metAt': sql`"metAt" desc nulls last, id desc`,
} as const satisfies Record<NonNullable<BodyListInput['sort']>, unknown>

/** A page of the bodies, those that meet or those that were closed. */
export async function listBodies(work: Work, { q, kind, area, closed, sort = 'area', page: number, size }: BodyListInput): Promise<z.output<typeof bodyList>> {
  const condition = all([
    is`${inScope(narrow(work.scope, area ?? null), 'b')}`,
    is`(b.closed_at is not null) = ${closed}`,
    ...(kind ? [is`b.kind = ${kind}`] : []),
    ...containing(sql`b.name`, q),
  ])
  const page = { from: bodies, found: condition, visible: is`${inScope(work.scope, 'b')}` }
  return plainPage(work, page, rowsOf(work, condition, sort, windowOf({ page: number, size })))
}

async function rowsOf(work: Work, condition: Condition, sort: keyof typeof orders, { limit, offset }: Window): Promise<BodyRow[]> {
  const { rows } = await sql<Kept>`select * from (select ${columns(work.now)} from ${bodies} where ${condition}) body order by ${orders[sort]} limit ${limit} offset ${offset}`.execute(work.db)
  const names = await namesOf(work, rows)
  return Promise.all(rows.map((row) => rowOf(work, row, names)))
}

/** Open bodies that take topics of a place: those that stand there or above it, the nearest first. */
export async function bodiesTaking(work: Work, area: string): Promise<z.output<typeof bodyChoice>[]> {
  const { rows } = await sql<Pick<Body, 'id' | 'kind' | 'name' | 'area'>>`select b.id, b.kind, b.name, b.area from body b
    where b.closed_at is null and b.area = any (${selfAndAncestors(area)}) and ${inScope(work.scope, 'b')} order by length(b.area) desc, b.kind, b.name`.execute(work.db)
  const names = await namesOf(work, rows)
  return rows.map(({ area: code, ...body }) => ({ ...body, place: names.place(code) }))
}

/** A body with its people. Throws NOT_FOUND. */
export async function bodyView(work: Work, id: string): Promise<BodyRecord> {
  const { rows } = await sql<Kept>`select ${columns(work.now)} from body b where b.id = ${id} and ${inScope(work.scope, 'b')}`.execute(work.db)
  const [found] = rows
  if (!found) throw new DomainError('NOT_FOUND', { id })
  const names = await namesOf(work, rows)
  const { members: terms, area, units, recurrence, settingsVersion, closedReason } = found
  const { values } = await settings.at(work, area, settingsVersion)
  const day = dayOf(work.now)
  const unit = (of: string | null) => (of === null ? null : names.unit(area, of))
  const sitting = sittingOf(found, values, await work.directory(area.slice(0, 6)), day)
  const row = await rowOf(work, found, names)
  return {
    ...row, area, units, recurrence, settingsVersion, closedReason,
    quorum: quorumFor(found.kind, row.members, values),
    parties: found.kind !== 'six_party' ? [] : values.parties.map((party) => ({
      ...party,
      people: sitting.flatMap(({ party: of, user, role, name, unit: acts }) => (of === party.id && user !== null && role !== null ? [{ user, name, role, unit: unit(acts) }] : [])),
    })),
    members: terms.map((term) => ({ ...term, unit: unit(term.unit), isCurrent: isHeldOn(term, day) })),
  }
}

async function rowOf(work: Work, found: Kept, names: Names): Promise<BodyRow> {
  const { id, version, kind, name, area, closed, openTopics, nextMeeting, metAt } = found
  const { values } = await settings.at(work, area, found.settingsVersion)
  const sitting = sittingOf(found, values, await work.directory(area.slice(0, 6)), dayOf(work.now))
  return { id, version, kind, name, place: names.place(area), members: sitting.length, openTopics, nextMeeting: isoOr(nextMeeting), metAt: isoOr(metAt), closed }
}
