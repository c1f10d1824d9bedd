import { isWithin, selfAndAncestors, upperBound } from '@wuxin/platform/area'
import type { Caller } from '@wuxin/platform/caller'
import type { Role } from '@wuxin/platform/role'
import type { acknowledgementList, ruleLink, ruleList, rulesInForceQuery, rulesQuery, ruleView } from '@wuxin/platform/rule.schema'
import { dayOf, deadline } from '@wuxin/platform/working-day'
import { inScope } from '@wuxin/service/scope'
import type { Work } from '@wuxin/service/work'
import { sql, type RawBuilder } from 'kysely'
import type { z } from 'zod'
import { inCounties, pathsOf } from '../area-names.ts'
import { readCalendar } from '../calendar/calendar.queries.ts'
import { listed } from '../listed.ts'
import { isHeldAtDay } from '../person/post.queries.ts'
import { isNamed } from '../register-search.ts'
import { settings } from '../setting.ts'
import { Rule, RuleEdition } from './rule.entity.ts'

interface Row {
  id: string
  key: string | null
  name: string
  owner: string
  area: string
  roles: Role[]
  number: number
  from: string
  to: string | null
  published_at: string
  acknowledged_at: string | null
}

/** The edition that stands for a rule on a day: the one in force, else the next one, else the last. */
const editionOn = (day: string) => sql`(
  select * from rule_edition as each where each.rule = rule.id
  order by (each.in_force_from <= ${day}::date and (each.in_force_to is null or each.in_force_to >= ${day}::date)) desc, (each.in_force_from > ${day}::date) desc, each.number desc
  limit 1)`

/** The caller's place where a rule binds them: that of the post by which it does; null where it does not. */
export function boundAt({ grants }: Pick<Caller, 'grants'>, rule: { area: string; roles: readonly Role[] }): string | null {
  return grants.find((grant) => rule.roles.includes(grant.role) && isWithin(grant.area, rule.area))?.area ?? null
}

const bindsCaller = ({ grants }: Caller): RawBuilder<boolean> => {
  const either = grants.map(({ role, area }) => sql`(rule.area = any(${selfAndAncestors(area)}::text[]) and rule.roles @> array[${role}]::text[])`)
  return sql<boolean>`(${either.length > 0 ? sql.join(either, sql` or `) : sql`false`})`
}

const joined = (work: Work) => {
  const day = dayOf(work.now)
  return work.db
    .selectFrom('rule')
    .innerJoinLateral(sql<any>`${editionOn(day)}`.as('edition'), (join) => join.onTrue())
    .leftJoin('rule_acknowledgement as own', (join) => join.onRef('own.rule', '=', 'rule.id').onRef('own.edition', '=', 'edition.number').on('own.person', '=', uuidOf(work.caller)))
    .where(inCounties(work, 'rule'))
}

const nobody = '00000000-0000-0000-0000-000000000000'
const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The caller as a person of the register. */
export const uuidOf = ({ id }: Caller): string => (isUuid.test(id) ? id : nobody)

const columns = [
  'rule.id', 'rule.key', 'rule.name', 'rule.owner', 'rule.area', 'rule.roles', 'edition.number',
  sql`edition.in_force_from::text`.as('from'), sql`edition.in_force_to::text`.as('to'), 'edition.published_at', 'own.at as acknowledged_at',
]
const orders = { name: 'rule.search_terms', inForceFrom: 'edition.in_force_from' } as const

async function toRows(work: Work, rows: readonly Row[]) {
  const path = await pathsOf(work, rows.map((row) => row.area))
  const calendar = await readCalendar(work)
  const clock = rows[0] && (await settings.current(work, rows[0].area)).values.acknowledge
  return rows.map((row) => {
    const bindsMe = boundAt(work.caller, row) !== null
    const isAsked = clock && bindsMe && !row.acknowledged_at
    return {
      id: row.id,
      key: row.key,
      name: row.name,
      owner: row.owner,
      area: row.area,
      path: path(row.area),
      edition: row.number,
      inForceFrom: row.from,
      inForceTo: row.to,
      bindsMe,
      acknowledgedAt: row.acknowledged_at ? new Date(row.acknowledged_at).toISOString() : null,
      acknowledgeBy: isAsked ? dayOf(deadline(new Date(row.published_at), clock, calendar)) : null,
    }
  })
}

/** The rules of the caller's county. */
export async function listRules(work: Work, query: z.output<typeof rulesQuery>): Promise<z.infer<typeof ruleList>> {
  const { q, within, subject, state, toAcknowledge } = query
  const day = dayOf(work.now)
  const states = {
    in_force: sql<boolean>`edition.in_force_from <= ${day}::date and (edition.in_force_to is null or edition.in_force_to >= ${day}::date)`,
    coming: sql<boolean>`edition.in_force_from > ${day}::date`,
    repealed: sql<boolean>`edition.in_force_to < ${day}::date`,
    all: sql<boolean>`true`,
  }
  const all = joined(work)
  let found = all.where(states[state])
  if (q) found = found.where(isNamed('rule', q))
  if (within) found = found.where('rule.area', '>=', within).where('rule.area', '<', upperBound(within))
  if (subject) found = found.where(sql<boolean>`rule.subjects @> array[${subject}]::text[]`)
  if (toAcknowledge) found = found.where(bindsCaller(work.caller)).where('own.at', 'is', null)
  return listed(work, query, { all, found, isFiltered: true, columns, orders, toRows: (rows: Row[]) => toRows(work, rows) })
}

/** A rule with its editions, and how many of those whom it binds have acknowledged the one that stands; null where there is none. */
export async function viewRule(work: Work, id: string): Promise<z.infer<typeof ruleView> | null> {
  const row = (await joined(work).select(columns as never[]).where('rule.id', '=', id).executeTakeFirst()) as Row | undefined // of `columns`
  const rule = row && (await work.em.findOne(Rule, { id }))
  const [shown] = row ? await toRows(work, [row]) : []
  if (!rule || !shown) return null
  const editions = await work.em.find(RuleEdition, { rule: id }, { orderBy: { number: 'desc' } })
  const { rows } = await sql<{ bound: number; acknowledged: number }>`
    select count(distinct post.person)::int as bound, count(distinct own.person)::int as acknowledged
    from post left join rule_acknowledgement as own on own.rule = ${id} and own.edition = ${row.number} and own.person = post.person
    where ${isBound(rule, dayOf(work.now))}`.execute(work.db)
  return {
    ...shown,
    version: rule.version,
    roles: rule.roles,
    subjects: rule.subjects,
    editions: editions.map(({ number, text, inForceFrom, inForceTo, publishedAt, publishedBy }) => ({
      edition: number, text, inForceFrom, inForceTo: inForceTo ?? null, publishedAt: publishedAt.toISOString(), publishedBy,
    })),
    bound: rows[0]?.bound ?? 0,
    acknowledged: rows[0]?.acknowledged ?? 0,
  }
}

/** Whether a post is one of those that a rule binds on a day. */
const isBound = (rule: Pick<Rule, 'area' | 'roles'>, day: string) =>
  sql<boolean>`post.area >= ${rule.area} and post.area < ${upperBound(rule.area)} and post.role = any(${rule.roles}::text[]) and ${isHeldAtDay(day)}`

/** Those in the caller's scope whom a rule binds, with the time at which each acknowledged the edition. */
export async function acknowledgementsOf(work: Work, rule: Rule): Promise<z.infer<typeof acknowledgementList>> {
  const { rows } = await sql<{ id: string; name: string; at: string | null }>`
    select distinct person.id, person.name, own.at, person.search_terms
    from post join person on person.id = post.person
    left join rule_acknowledgement as own on own.rule = ${rule.id} and own.edition = ${rule.editions} and own.person = person.id
    where ${isBound(rule, dayOf(work.now))} and ${inScope(work.scope, 'post')} order by person.search_terms, person.id`.execute(work.db)
  return rows.map(({ id, name, at }) => ({ person: { id, name }, at: at ? new Date(at).toISOString() : null }))
}

/** The rules in force at a place on a day, its own before those from above; of one key the nearest. */
export async function rulesInForce(work: Work, { area, on: day = dayOf(work.now), subject, key }: z.output<typeof rulesInForceQuery>): Promise<z.infer<typeof ruleLink>[]> {
  const { rows } = await sql<{ id: string; key: string | null; name: string; edition: number }>`
    with nearest as (
      select distinct on (coalesce(rule.key, rule.id::text)) rule.*, edition.number as edition
      from rule join rule_edition as edition on edition.rule = rule.id
        and edition.in_force_from <= ${day}::date and (edition.in_force_to is null or edition.in_force_to >= ${day}::date)
      where rule.area = any(${selfAndAncestors(area)}::text[])
      order by coalesce(rule.key, rule.id::text), rule.area desc)
    select id, key, name, edition from nearest
    where ${key ? sql`key = ${key}` : sql`true`} and ${subject ? sql`subjects @> array[${subject}]::text[]` : sql`true`}
    order by area desc, search_terms`.execute(work.db)
  return rows.map(({ id, key: named, name, edition }) => ({ id, key: named, label: `${name} 第${edition}版`, edition }))
}
