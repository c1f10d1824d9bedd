import { permissions } from '@wuxin/volunteers/permissions'
import { upperBound } from '@wuxin/platform/area'
import { holdsAt, narrow, scopeFor } from '@wuxin/platform/caller'
import { dayOf } from '@wuxin/platform/working-day'
import { all, any, containing, during, is, iso, type Condition } from '@wuxin/service/list/condition'
import { homeOf, namesOf, type Names } from '@wuxin/service/list/names'
import { plainPage, windowOf } from '@wuxin/service/list/page'
import { by, orders } from '@wuxin/service/list/table'
import { inScope } from '@wuxin/service/scope'
import type { Work } from '@wuxin/service/work'
import { isPartyMember, partyRoles } from '@wuxin/volunteers/volunteer.rules'
import type { volunteerChoice, volunteerChoiceInput, volunteerList, VolunteerListInput, VolunteerRow } from '@wuxin/volunteers/volunteer.schema'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Volunteer } from './volunteer.entity.ts'
import { isCounted } from '../figure/counted.queries.ts'
import { shownName } from './volunteer-name.ts'

/** What the list reads of a volunteer; instants come as the database spells them. */
export type Listed = Pick<Volunteer, 'id' | 'version' | 'person' | 'name' | 'area' | 'unit' | 'skills'> & {
  teams: VolunteerRow['teams']
  registeredAt: string
  left: boolean
  erased: boolean
}

export const volunteers = sql`volunteer v`

/** The columns of a row, its teams of today among them. */
export const columns = (now: Date) => sql`v.id, v.version, v.person, v.name, v.area, v.unit, v.skills, v.registered_at as "registeredAt", v.left_at is not null as "left", v.born is null as erased,
  (select coalesce(json_agg(json_build_object('id', t.id, 'colour', t.colour, 'name', t.name) order by t.colour, t.name), '[]') from team_member m join team t on t.id = m.team_id
    where m.volunteer = v.id and v.left_at is null and m."from" <= ${dayOf(now)} and (m."to" is null or m."to" >= ${dayOf(now)})) as teams`

const sorted = orders({ name: by('v.name'), area: by('v.area'), registeredAt: by('v.registered_at') })

/** A page of the register (志愿者名册); those who withdrew their consent stand on no list. With `figure`, the people whom that figure counts. */
export async function listVolunteers(work: Work, { page: number, size, sort = 'name', ...filter }: VolunteerListInput): Promise<z.output<typeof volunteerList>> {
  const found = filter.figure === 'participants' ? participants(work, filter) : await inRegister(work, filter)
  return plainPage(work, { from: volunteers, found, visible: is`${inScope(work.scope, 'v')}` }, rowsOf(work, found, sort, windowOf({ page: number, size })))
}

type Filter = Omit<VolunteerListInput, 'page' | 'size' | 'sort'>

/** Rows of the list in its order. */
export const volunteerRows = async (work: Work, { sort = 'name', ...filter }: Filter & Pick<VolunteerListInput, 'sort'>, limit: number): Promise<VolunteerRow[]> =>
  rowsOf(work, filter.figure === 'participants' ? participants(work, filter) : await inRegister(work, filter), sort, { limit, offset: 0 })

async function inRegister(work: Work, { q, area, from, to, colour, partyMember, skill, left }: Filter): Promise<Condition> {
  const today = dayOf(work.now)
  return all([
    is`${inScope(narrow(work.scope, area ?? null), 'v')}`,
    is`v.born is not null`,
    is`(v.left_at is not null) = ${left}`,
    ...during('v.registered_at', { from, to }),
    ...(colour ? [is`exists (select from team_member m join team t on t.id = m.team_id where m.volunteer = v.id and t.colour = ${colour} and m."from" <= ${today} and (m."to" is null or m."to" >= ${today}))`] : []),
    ...(partyMember === undefined ? [] : [is`(v.person = any (${await partyMembers(work)}::text[])) = ${partyMember}`]),
    ...(skill ? [is`v.skills @> array[${skill}]::text[]`] : []),
    ...containing(sql`v.name || ' ' || array_to_string(v.skills, ' ')`, q),
  ])
}

/** Different people with a confirmed record at the place and in the days, wherever they are registered; of somebody who registered twice the last time. */
function participants({ scope }: Work, { q, area, from, to }: Filter): Condition {
  const served = all([
    is`r.person_id = v.person`,
    is`${inScope(narrow(scope, area ?? null).map((part) => ({ ...part, unit: null })), 'r')}`,
    isCounted('participants', { list: 'volunteers', as: 'r', days: { from, to } }),
  ])
  return all([
    is`exists (select from service_record r where ${served})`,
    is`not exists (select from volunteer o where o.person = v.person and (o.registered_at, o.id) > (v.registered_at, v.id))`,
    ...containing(sql`v.name`, q),
  ])
}

/** Everybody of the county whom the platform's register has as a party member. */
async function partyMembers(work: Work): Promise<string[]> {
  const home = await homeOf(work)
  return home ? [...new Set(partyRoles.flatMap((role) => home.placesOf(role).flatMap((area) => home.holders(area, role).map(({ user }) => user))))] : []
}

async function rowsOf(work: Work, condition: Condition, sort: keyof typeof sorted, { limit, offset }: { limit: number; offset: number }): Promise<VolunteerRow[]> {
  const { rows } = await sql<Listed>`select ${columns(work.now)} from ${volunteers} where ${condition} order by ${sorted[sort]} limit ${limit} offset ${offset}`.execute(work.db)
  const names = await namesOf(work, rows)
  return rows.map((row) => rowOf(row, names))
}

/** A row as lists and pages show it. */
export function rowOf({ erased, area, unit, registeredAt, name, ...row }: Listed, names: Names): VolunteerRow {
  const posts = names.directory(area)?.postsOf(row.person) ?? []
  return {
    ...row, name: shownName({ name, erased }), place: names.place(area), partyMember: !erased && isPartyMember(posts), unit: unit === null ? null : names.unit(area, unit), registeredAt: iso(registeredAt),
  }
}

/** Volunteers `v` whose names the caller may know: of the places whose register they list, of their own unit and teams, themselves, and who let their name be known. */
export const isNameKnown = ({ caller }: Pick<Work, 'caller'>): Condition =>
  any([
    is`${inScope(scopeFor(caller, permissions['volunteer:list']), 'v')}`,
    is`v.person = ${caller.id}`,
    is`v.unit = any (${caller.grants.flatMap(({ unit }) => unit ?? [])}::text[])`,
    is`exists (select from consent c where c.volunteer_id = v.id and c.purpose = 'publish_name' and c.withdrawn_at is null)`,
    is`exists (select from team_member m join team_member own on own.team_id = m.team_id join volunteer mine on mine.id = own.volunteer
      where m.volunteer = v.id and mine.person = ${caller.id} and mine.left_at is null and m."to" is null and own."to" is null)`,
  ])

/** Volunteers to choose from, those of `area` first. Who lists the register there chooses among all of the county; others among those whose names they may know. */
export async function choicesOf(work: Work, { q, area, size }: z.output<typeof volunteerChoiceInput>): Promise<z.output<typeof volunteerChoice>[]> {
  const seesAll = area !== undefined && holdsAt(work.caller, permissions['volunteer:list'], area)
  const known = seesAll ? is`true` : isNameKnown(work)
  const found = all([is`v.left_at is null`, is`${inScope(work.scope.map(({ area: at }) => ({ area: at.slice(0, 6), unit: null })), 'v')}`, known, ...containing(sql`v.name || ' ' || array_to_string(v.skills, ' ')`, q)])
  const nearFirst = area === undefined ? sql`` : sql`(v.area >= ${area} and v.area < ${upperBound(area)}) desc, `
  const { rows } = await sql<Listed>`select ${columns(work.now)} from ${volunteers} where ${found} order by ${nearFirst}v.name, v.id limit ${size}`.execute(work.db)
  const names = await namesOf(work, rows)
  return rows.map((row) => {
    const { id, person, name, place, skills, partyMember } = rowOf(row, names)
    return { id, person, name, place, skills, partyMember }
  })
}
