import { upperBound } from '@wuxin/platform/area'
import { scopeFor } from '@wuxin/platform/caller'
import { DomainError } from '@wuxin/platform/error'
import { isHeldOn } from '@wuxin/platform/post.rules'
import { dayOf } from '@wuxin/platform/working-day'
import { any, all, containing, is, type Condition } from '@wuxin/service/list/condition'
import { namesOf, type Names } from '@wuxin/service/list/names'
import { nearby } from '@wuxin/service/list/nearby'
import { plainPage, windowOf } from '@wuxin/service/list/page'
import { by, orders } from '@wuxin/service/list/table'
import { inScope } from '@wuxin/service/scope'
import type { Work } from '@wuxin/service/work'
import { permissions } from '@wuxin/volunteers/permissions'
import { dutyOf } from '@wuxin/volunteers/team.rules'
import type { teamList, TeamListInput, TeamRecord, TeamRow } from '@wuxin/volunteers/team.schema'
import { isPartyMember } from '@wuxin/volunteers/volunteer.rules'
import { sql } from 'kysely'
import type { z } from 'zod'
import { isCounted } from '../figure/counted.queries.ts'
import { settings } from '../volunteers.work.ts'
import { lengthOf } from '../volunteer/served.queries.ts'
import { isNameKnown } from '../volunteer/volunteer.queries.ts'
import { shownName } from '../volunteer/volunteer-name.ts'
import type { Team } from './team.entity.ts'
import type { TeamMember } from './team.table.ts'

/** A membership as the database has it. */
type KeptMember = Pick<TeamMember, 'id' | 'volunteer' | 'position' | 'from' | 'to'> & { name: string; person: string; hidden: boolean }
/** A team with what stands on its list. */
type Kept = Pick<Team, 'id' | 'version' | 'colour' | 'name' | 'area' | 'units' | 'words' | 'closedReason'> & { leader: { name: string; hidden: boolean } | null; members: number; closed: boolean }

const teams = sql`team t`
const isCurrent = (today: string) => is`(m."from" <= ${today} and (m."to" is null or m."to" >= ${today}))`

/** Whether the name of a member `v` of a team `t` is kept from the caller: it left the lists with its registration, or they neither list the register there nor may know it. */
const isHidden = (work: Work): Condition => is`(v.born is null or ${any([is`${inScope(scopeFor(work.caller, permissions['volunteer:list']), 't')}`, isNameKnown(work)])} is not true)`

const columns = (work: Work, today: string) => sql`t.id, t.version, t.colour, t.name, t.area, t.units, t.words, t.closed_reason as "closedReason", t.closed_at is not null as closed,
  (select count(*)::int from team_member m where m.team_id = t.id and ${isCurrent(today)}) as members,
  (select json_build_object('name', v.name, 'hidden', ${isHidden(work)}) from team_member m join volunteer v on v.id = m.volunteer where m.team_id = t.id and m.position = 'leader' and ${isCurrent(today)} order by m."from", m.id limit 1) as leader`

const sorted = orders({ name: by('t.name'), colour: by('t.colour'), area: by('t.area') })

/** Teams of one's places, and those above them whose people come there too. */
const visible = (work: Work): Condition => nearby(work.scope, 't.area')

/** A page of the teams, those that stand or those that were disbanded. With `figure`, those that it counts: of one's own places alone. */
export async function listTeams(work: Work, { q, area, colour, closed, figure, from, to, sort = 'area', page: number, size }: TeamListInput): Promise<z.output<typeof teamList>> {
  const found = all([
    figure ? is`${inScope(work.scope, 't')}` : visible(work),
    figure ? isCounted(figure, { list: 'teams', as: 't', days: { from, to } }) : is`(t.closed_at is not null) = ${closed}`,
    ...(area ? [is`(t.area >= ${area} and t.area < ${upperBound(area)})`] : []),
    ...(colour ? [is`t.colour = ${colour}`] : []),
    ...containing(sql`t.name`, q),
  ])
  return plainPage(work, { from: teams, found, visible: visible(work) }, rowsOf(work, found, sort, windowOf({ page: number, size })))
}

async function rowsOf(work: Work, condition: Condition, sort: keyof typeof sorted, { limit, offset }: { limit: number; offset: number }): Promise<TeamRow[]> {
  const { rows } = await sql<Kept>`select ${columns(work, dayOf(work.now))} from ${teams} where ${condition} order by ${sorted[sort]} limit ${limit} offset ${offset}`.execute(work.db)
  const names = await namesOf(work, rows)
  return Promise.all(rows.map((row) => rowOf(work, row, names)))
}

async function rowOf(work: Work, { id, version, colour, name, area, leader, members, closed }: Kept, names: Names): Promise<TeamRow> {
  const { values } = await settings.current(work, area)
  return { id, version, colour, name, place: names.place(area), duty: dutyOf(colour, values), leader: leader && shownName({ name: leader.name, erased: leader.hidden }), members, closed }
}

const memberRows = (work: Work) => sql`select coalesce(json_agg(json_build_object('id', m.id, 'volunteer', m.volunteer, 'position', m.position, 'from', m."from", 'to', m."to", 'name', v.name, 'person', v.person,
  'hidden', ${isHidden(work)}) order by m.position, m."from", m.id), '[]') from team_member m join volunteer v on v.id = m.volunteer where m.team_id = t.id`

/** Confirmed records of its members, of the days of their memberships within this year. */
const served = (year: string) => sql`select json_build_object('records', count(*), 'people', count(distinct r.person_id), 'minutes', coalesce(sum(${lengthOf}), 0)) from service_record r
  where r.state = 'confirmed' and r.day >= ${`${year}-01-01`} and r.day <= ${`${year}-12-31`}
    and exists (select from team_member m where m.team_id = t.id and m.volunteer = r.volunteer and r.day >= m."from" and (m."to" is null or r.day <= m."to"))`

/** A team with its people, of whom the caller may not know all by name. Throws NOT_FOUND. */
export async function teamView(work: Work, id: string): Promise<TeamRecord> {
  const today = dayOf(work.now)
  const { rows } = await sql<Kept & { terms: KeptMember[]; served: TeamRecord['served'] }>`
    select ${columns(work, today)}, (${memberRows(work)}) as terms, (${served(today.slice(0, 4))}) as served from ${teams} where t.id = ${id} and ${visible(work)}`.execute(work.db)
  const [found] = rows
  if (!found) throw new DomainError('NOT_FOUND', { id })
  const names = await namesOf(work, rows)
  const { members: _, ...row } = await rowOf(work, found, names)
  const directory = names.directory(found.area)
  return {
    ...row, area: found.area, units: found.units, words: found.words, served: found.served, closedReason: found.closedReason,
    members: found.terms.map(({ person, name, hidden, volunteer, ...term }) => ({
      ...term, volunteer: { id: volunteer, name: shownName({ name, erased: hidden }) }, partyMember: !hidden && isPartyMember(directory?.postsOf(person) ?? []), isCurrent: isHeldOn(term, today),
    })),
  }
}
