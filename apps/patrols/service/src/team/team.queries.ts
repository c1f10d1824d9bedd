import type { teamList, TeamListInput, TeamRecord, TeamRow } from '@wuxin/patrols/team.schema'
import { permissions } from '@wuxin/patrols/permissions'
import { areRelated, upperBound } from '@wuxin/platform/area'
import { scopeFor } from '@wuxin/platform/caller'
import { DomainError } from '@wuxin/platform/error'
import { maskName } from '@wuxin/platform/mask'
import { isHeldOn } from '@wuxin/platform/post.rules'
import { dayOf } from '@wuxin/platform/working-day'
import { all, containing, is, type Condition } from '@wuxin/service/list/condition'
import { namesOf, type Names } from '@wuxin/service/list/names'
import { nearby } from '@wuxin/service/list/nearby'
import { plainPage, windowOf } from '@wuxin/service/list/page'
import { by, orders } from '@wuxin/service/list/table'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Team } from './team.entity.ts'
import type { TeamMember } from './team.table.ts'

/** A team with what stands on its list. */
type Kept = Pick<Team, 'id' | 'version' | 'name' | 'area' | 'units' | 'settingsVersion' | 'words' | 'closedReason'> & Pick<TeamRow, 'leader' | 'members' | 'plans' | 'closed'> & {
  /** The caller is of it. */
  own: boolean
}

const teams = sql`team t`
const isCurrent = (today: string) => is`(m."from" <= ${today} and (m."to" is null or m."to" >= ${today}))`

const columns = ({ caller }: Work, today: string) => sql`t.id, t.version, t.name, t.area, t.units, t.settings_version as "settingsVersion", t.words, t.closed_reason as "closedReason", t.closed_at is not null as closed,
  (select count(*)::int from team_member m where m.team_id = t.id and ${isCurrent(today)}) as members,
  (select count(*)::int from plan p where p.team = t.id and p.ended_at is null and (p."to" is null or p."to" >= ${today})) as plans,
  exists (select from team_member m where m.team_id = t.id and m.person = ${caller.id} and ${isCurrent(today)}) as own,
  (select m.name from team_member m where m.team_id = t.id and m.position = 'leader' and ${isCurrent(today)} order by m."from", m.id limit 1) as leader`

const sorted = orders({ name: by('t.name'), area: by('t.area') })

/** Teams of one's places, and of those above them who come there too. */
const visible = (work: Work): Condition => nearby(work.scope, 't.area')

/** What members are called: by their names for the team, and whoever organises where it walks; residents among them are nobody else's to know. */
const namingOf = ({ caller }: Work, { area, own }: Kept): ((name: string) => string) => {
  const isKnown = own || scopeFor(caller, permissions['shift:list']).some((part) => areRelated(area, part.area))
  return isKnown ? (name) => name : maskName
}

/** A page of the teams, those that stand or those that were disbanded. */
export async function listTeams(work: Work, { q, area, closed, sort = 'area', page, size }: TeamListInput): Promise<z.output<typeof teamList>> {
  const found = all([
    visible(work),
    is`(t.closed_at is not null) = ${closed}`,
    ...(area ? [is`(t.area >= ${area} and t.area < ${upperBound(area)})`] : []),
    ...containing(sql`t.name`, q),
  ])
  return plainPage(work, { from: teams, found, visible: visible(work) }, rowsOf(work, found, sort, windowOf({ page, size })))
}

async function rowsOf(work: Work, condition: Condition, sort: keyof typeof sorted, { limit, offset }: { limit: number; offset: number }): Promise<TeamRow[]> {
  const { rows } = await sql<Kept>`select ${columns(work, dayOf(work.now))} from ${teams} where ${condition} order by ${sorted[sort]} limit ${limit} offset ${offset}`.execute(work.db)
  const names = await namesOf(work, rows)
  return rows.map((row) => rowOf(work, row, names))
}

function rowOf(work: Work, kept: Kept, names: Names): TeamRow {
  const { id, version, name, area, leader, members, plans, closed } = kept
  return { id, version, name, place: names.place(area), leader: leader && namingOf(work, kept)(leader), members, plans, closed }
}

const memberRows = sql`select coalesce(json_agg(json_build_object('id', m.id, 'person', m.person, 'name', m.name, 'position', m.position, 'from', m."from", 'to', m."to")
  order by m.position, m."from", m.id), '[]') from team_member m where m.team_id = t.id`

/** A team with its people. Throws NOT_FOUND. */
export async function teamPage(work: Work, id: string): Promise<TeamRecord> {
  const today = dayOf(work.now)
  const { rows } = await sql<Kept & { terms: Pick<TeamMember, 'id' | 'person' | 'name' | 'position' | 'from' | 'to'>[] }>`
    select ${columns(work, today)}, (${memberRows}) as terms from ${teams} where t.id = ${id} and ${visible(work)}`.execute(work.db)
  const [found] = rows
  if (!found) throw new DomainError('NOT_FOUND', { id })
  const { area, units, settingsVersion, words, closedReason, terms } = found
  const called = namingOf(work, found)
  return { ...rowOf(work, found, await namesOf(work, rows)), area, units, settingsVersion, words, closedReason, members: terms.map((each) => ({ ...each, name: called(each.name), isCurrent: isHeldOn(each, today) })) }
}
