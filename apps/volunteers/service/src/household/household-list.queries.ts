import { dayOf } from '@wuxin/platform/working-day'
import { isoOr } from '@wuxin/service/list/condition'
import { namesOf } from '@wuxin/service/list/names'
import { chipPage, rowsInOrder, shownBy, windowOf, type ChipList } from '@wuxin/service/list/page'
import { by, byNumber, orders } from '@wuxin/service/list/table'
import type { Work } from '@wuxin/service/work'
import { isVisitDue, mayRead, type Carer, type HouseholdFacts } from '@wuxin/volunteers/household.rules'
import type { householdChips, householdList, HouseholdListInput, HouseholdRow } from '@wuxin/volunteers/household.schema'
import { sql } from 'kysely'
import type { z } from 'zod'
import { caresFor, chipConditions, filtered, households, seen } from './household.queries.ts'
import type { Household } from './household.entity.ts'

/** What a row shows of a file, and what the rules look at; instants come as the database spells them. */
export type Listed = Pick<Household, 'id' | 'version' | 'number' | 'kind' | 'state' | 'area' | 'people'> & {
  carers: (Carer & { id: string; name: string; reason: string | null })[]
  alarmed: string[] | null
  watched: boolean
  since: string | null
  lastVisit: string | null
  dueAt: string | null
}

/** The columns of a row. */
export const columns = sql`h.id, h.version, h.number, h.kind, h.state, h.area, h.people, h.care_since as since, h.due_at as "dueAt",
  h.watch_since is not null and h.watch_until is null as watched, (select max(v.day) from care_visit v where v.household_id = h.id) as "lastVisit",
  (select a.called from alarm a where a.household = h.id and a.closed_at is null) as alarmed,
  (select coalesce(json_agg(json_build_object('id', c.id, 'person', c.person, 'name', c.name, 'post', c.post, 'status', c.status, 'from', c."from", 'to', c."to", 'reason', c.reason)
    order by array_position(array['keeper', 'carer', 'deputy'], c.post), c."from", c.id), '[]') from carer c where c.household_id = h.id) as carers`

const sorted = orders({ number: byNumber('h.number'), since: by('h.created_at'), nextVisit: (direction) => sql`case when h.state = 'care' then h.due_at end ${direction} nulls last, h.id ${direction}` })

/** A file as the rules look at it, for the caller. */
export function factsOf({ caller, now }: Pick<Work, 'caller' | 'now'>, { state, area, carers, alarmed, watched }: Listed): HouseholdFacts {
  const facts: HouseholdFacts = { state, area, units: [], carers, curtain: null, alarmed: alarmed ?? [], today: dayOf(now) }
  return mayRead(facts, caller) ? { ...facts, curtain: watched } : facts
}

/** A row as lists show it. */
export function rowView(work: Pick<Work, 'caller' | 'now'>, row: Listed, names: Pick<Awaited<ReturnType<typeof namesOf>>, 'place'>): HouseholdRow {
  const { id, version, number, kind, state, area, people, carers, since, lastVisit } = row
  const facts = factsOf(work, row)
  const dueAt = isoOr(row.dueAt)
  const nextVisit = state === 'care' && dueAt !== null ? dayOf(new Date(dueAt)) : null
  return {
    id, version, number, kind, state, people, since, lastVisit, nextVisit, dueAt, place: names.place(area), visitDue: isVisitDue(nextVisit, facts.today),
    carers: carers.filter(({ status }) => status === 'assigned' || status === 'accepted').map(({ name, post, status }) => ({ name, post, status })),
    curtain: facts.curtain, mayRead: mayRead(facts, work.caller),
  }
}

/** A page of the files that the caller sees: of their places by a post, and those that they are assigned to. */
export async function listHouseholds(work: Work, { page, size, sort = '-since', chip, ...filter }: HouseholdListInput): Promise<z.output<typeof householdList>> {
  const list: ChipList<(typeof householdChips)[number]> = {
    table: households, chips: chipConditions(work), past: 'ended', chip, isOpen: false, filtered: (placing) => filtered(work, filter, placing), visible: seen(work, households.byLevel),
  }
  return chipPage(work, list, rowsInOrder<Listed>(work, households, { columns, condition: shownBy(list), order: sorted[sort] }, windowOf({ page, size })).then((rows) => rowViews(work, rows)))
}

/** The caller's own households, what is due first. */
export async function ownHouseholds(work: Work): Promise<HouseholdRow[]> {
  const { rows } = await sql<Listed>`select ${columns} from ${households.from} where h.ended_at is null and ${caresFor(work.caller, dayOf(work.now))} order by ${sorted.nextVisit}`.execute(work.db)
  return rowViews(work, rows)
}

async function rowViews(work: Work, rows: readonly Listed[]): Promise<HouseholdRow[]> {
  const names = await namesOf(work, rows)
  return rows.map((row) => rowView(work, row, names))
}
