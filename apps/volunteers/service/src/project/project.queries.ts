import type { Claim } from '@wuxin/volunteers/listing.rules'
import type { ProjectChip, ProjectListInput } from '@wuxin/volunteers/project.schema'
import { narrow, type Caller } from '@wuxin/platform/caller'
import { handedUpTo } from '@wuxin/platform/escalation.rules'
import type { Directory } from '@wuxin/service/directory'
import { all, any, containing, during, is, type Condition } from '@wuxin/service/list/condition'
import { homeOf } from '@wuxin/service/list/names'
import { listedTable, type Placing } from '@wuxin/service/list/table'
import { countiesOf } from '@wuxin/service/scope'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import { isCounted } from '../figure/counted.queries.ts'
import { delivered } from './listing.queries.ts'
import { ownedBy, seenToBy } from './owner.queries.ts'

/** Projects, which every query calls `p`; open are those that did not end one way or the other. */
export const projects = listedTable({ name: 'project', as: 'p', open: is`p.closed_at is null` })

/** What the projects hold of these listings. */
export async function claimsOf(work: Work, listings: readonly string[]): Promise<Claim[]> {
  const { rows } = await sql<Claim>`select pp.listing, pp.amount, p.state, ${delivered} as delivered from project_part pp join project p on p.id = pp.project_id
    where pp.listing = any (${listings}::uuid[])`.execute(work.db)
  return rows
}

/** What a list of projects is asked for beside its chip. */
export type ProjectFilter = Partial<Omit<ProjectListInput, 'chip'>>

const partyOwner = { unit: 'y.unit', area: 'y.owner_area' } as const

/** A party `y` of the project of which this holds. */
const party = (which: Condition): Condition => is`exists (select from project_party y where y.project_id = p.id and ${which})`

/** A project is seen at its place, by its units, and by whoever owns one of its listings elsewhere. */
export const isSeen = (work: Work): Condition => any([projects.inScope(work.scope, projects.byLevel), party(ownedBy(work.caller, partyOwner))])

/** Every filter of the list but its chip. A number, or a few words of the title or of a listing's. */
export function filtered(work: Work, { q, state, area, kind, unit, from, to, figure }: ProjectFilter, placing: Placing): Condition {
  const listed = sql`(select string_agg(l.title, ' ') from project_part pp join listing l on l.id = pp.listing where pp.project_id = p.id)`
  return all([
    projects.inScope(narrow(countiesOf(work.scope), area ?? null), placing),
    // A figure counts those of its places alone, not what one takes part in elsewhere.
    figure ? projects.inScope(work.scope, placing) : isSeen(work),
    ...(state ? [is`p.state = ${state}`] : []),
    ...(kind ? [is`exists (select from project_part pp join listing l on l.id = pp.listing where pp.project_id = p.id and l.kind = ${kind})`] : []),
    ...(unit ? [projects.ofUnit(unit)] : []),
    ...(figure ? [isCounted(figure, { list: 'projects', as: 'p', days: { from, to } })] : during('p.claimed_at', { from, to })),
    ...containing(sql`p.number || ' ' || p.title || ' ' || coalesce(${listed}, '')`, q),
  ])
}

/** What each chip over the list shows. */
export async function chipConditions(work: Work): Promise<Record<ProjectChip, Condition>> {
  return {
    mine: waitsFor(work.caller, await homeOf(work)),
    to_agree: is`p.state = 'claim'`,
    to_sign: is`p.state = 'sign'`,
    under_way: is`p.state = 'carry'`,
    to_check: is`p.state = 'check'`,
    to_evaluate: is`p.state = 'evaluate'`,
    overdue: isOverdue(work.now),
    closed: is`p.closed_at is not null`,
  }
}

/** A project whose clock ran out. */
export const isOverdue = (now: Date): Condition => is`(p.closed_at is null and p.due_at < ${now})`

const unsigned = is`not exists (select from signature g where g.project_id = p.id and g.party = y.key and g.edition = p.edition)`

/** What a project waits for of a party, as the main actions of the words say. */
const isAsked = is`case p.state when 'claim' then y.agreed_at is null when 'sign' then ${unsigned} when 'carry' then 'resource' = any (y.sides)
  when 'check' then 'need' = any (y.sides) else y.evaluated_at is null end`

/** A party that is theirs to see to has something to do. */
export function asksOf(caller: Pick<Caller, 'grants'>, directory: Directory | null): Condition {
  const theirs = seenToBy(caller, partyOwner, directory)
  // Found by the party first: few projects are theirs, whatever lies in the county.
  return is`(p.id = any (array(select y.project_id from project_party y where ${theirs})) and ${party(all([theirs, isAsked]))})`
}

/** What waits for somebody to act: for a party that is theirs to see to, and what was handed up to their level. */
export const waitsFor = (caller: Pick<Caller, 'grants'>, directory: Directory | null): Condition =>
  all([
    is`p.closed_at is null`,
    any([
      asksOf(caller, directory),
      ...caller.grants.flatMap(({ role, area }) => (handedUpTo[role] ? [is`(p.escalated_to = ${handedUpTo[role]} and ${projects.amongOpen(area)})`] : [])),
    ]),
  ])
