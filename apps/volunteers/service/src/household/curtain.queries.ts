import { isHeldOn } from '@wuxin/platform/post.rules'
import { maskName } from '@wuxin/platform/mask'
import { beginningOf, dayOf } from '@wuxin/platform/working-day'
import { all, is, type Condition } from '@wuxin/service/list/condition'
import { namesOf } from '@wuxin/service/list/names'
import type { Work } from '@wuxin/service/work'
import { daysAfter } from '@wuxin/volunteers/building.rules'
import { looksOn, type Check, type Look, type Watch } from '@wuxin/volunteers/curtain.rules'
import type { curtainTally, looksInput, lookList, ownWatches, WatchView } from '@wuxin/volunteers/curtain.schema'
import { isCaring, mayRead } from '@wuxin/volunteers/household.rules'
import { volunteerError } from '@wuxin/volunteers/volunteers.schema'
import { sql } from 'kysely'
import type { z } from 'zod'
import { settings } from '../volunteers.work.ts'
import { columns, factsOf, type Listed } from './household-list.queries.ts'
import { caresFor, households, listScope, seen } from './household.queries.ts'

type Told = Omit<Check, 'at'> & { at: string; by: string }
type Away = { person: string | null; from: string; to: string | null }

/** A household whose curtain is watched, with what was told of some days; instants as the database spells them. */
type Watched = Listed & { settingsVersion: number; watchSince: string; watchUntil: string | null; building: string; name: string; away: Away[]; checks: Told[]; alarm: WatchView['alarm'] }

const isWatched: Condition = is`h.ended_at is null and h.watch_since is not null and h.watch_until is null`

async function readWatched(work: Work, which: Condition, from: string, to: string): Promise<Watched[]> {
  const { rows } = await sql<Watched>`select ${columns}, h.settings_version as "settingsVersion", h.watch_since as "watchSince", h.watch_until as "watchUntil", i.building, i.name,
      (select json_build_object('id', a.id, 'number', a.number, 'state', a.state) from alarm a where a.household = h.id and a.closed_at is null) as alarm,
      (select coalesce(json_agg(json_build_object('person', b.person, 'from', b."from", 'to', b."to")), '[]') from absence b where b.household_id = h.id) as away,
      (select coalesce(json_agg(json_build_object('day', k.day, 'window', k."window", 'sign', k.sign, 'at', k.at, 'by', k.by) order by k.at), '[]') from curtain_check k
        where k.household_id = h.id and k.day between ${from} and ${to}) as checks
    from ${households.from} join inhabitant i on i.household_id = h.id where ${which} order by h.number`.execute(work.db)
  return rows
}

const watchOf = ({ watchSince, watchUntil, away }: Watched): Watch => ({ since: new Date(watchSince), until: watchUntil === null ? null : new Date(watchUntil), away: away.filter(({ person }) => person === null) })

async function looksOf(work: Work, found: Watched, day: string): Promise<{ looks: Look[]; views: WatchView['looks'] }> {
  const { values } = await settings.at(work, found.area, found.settingsVersion)
  const looks = looksOn(day, watchOf(found), found.checks.map((each) => ({ ...each, at: new Date(each.at) })), work.now, values)
  const views = looks.map(({ window, from, to, status }) => {
    const told = found.checks.filter((each) => each.day === day && each.window === window)
    const tells = told.find(({ sign }) => sign === 'seen') ?? told.at(-1)
    return { day, window, from: from.toISOString(), to: to.toISOString(), status, by: tells?.by ?? null, at: tells ? new Date(tells.at).toISOString() : null }
  })
  return { looks, views }
}

/** The caller stands in: others were to look, and none of them is there. */
function standsIn({ caller }: Pick<Work, 'caller'>, { carers, away }: Watched, day: string): boolean {
  const there = carers.filter((part) => isCaring(part, day))
  const firsts = there.filter(({ post }) => post === 'carer')
  if (firsts.length === 0 || firsts.some(({ person }) => person === caller.id)) return false
  return firsts.every(({ person }) => away.some((each) => each.person === person && isHeldOn(each, day)))
}

/** The caller's own households today: those of an open window first, then by number. */
export async function watches(work: Work): Promise<z.output<typeof ownWatches>> {
  const today = dayOf(work.now)
  const found = await readWatched(work, all([isWatched, is`h.state in ('pair', 'care')`, caresFor(work.caller, today)]), today, today)
  const names = await namesOf(work, found)
  const rows = await Promise.all(
    found.map(async (each): Promise<WatchView> => {
      const { views } = await looksOf(work, each, today)
      const now = work.now.toISOString()
      const open = views.find(({ from, to, status }) => from <= now && now < to && (status === 'open' || status === 'no_sign' || status === 'seen')) ?? null
      const { id, version, number, name, building, area, alarm } = each
      return { id, version, number, name: maskName(name), building, place: names.place(area), looks: views, open, standingIn: standsIn(work, each, today), alarm }
    }),
  )
  const urgency = ({ open, alarm }: WatchView) => (open && open.status !== 'seen' ? 0 : alarm ? 1 : 2)
  return { rows: rows.toSorted((one, other) => urgency(one) - urgency(other)), asOf: work.now.toISOString() }
}

/** At most so many days of looks at once. */
const longest = 62

/** The looks of a household's days, the newest first, for those assigned. Throws NOT_FOUND and NOT_ASSIGNED. */
export async function looksAt(work: Work, { id, from, to }: z.output<typeof looksInput>): Promise<z.output<typeof lookList>> {
  const [found] = await readWatched(work, all([is`h.id = ${id} and h.watch_since is not null`, seen(work, households.byLevel)]), from, to)
  if (!found || !mayRead(factsOf(work, found), work.caller)) throw volunteerError('NOT_ASSIGNED', {})
  const days: string[] = []
  for (let day = to; day >= from && days.length < longest; day = daysAfter(day, -1)) days.push(day)
  const each = await Promise.all(days.map((day) => looksOf(work, found, day)))
  return each.flatMap(({ views }) => views.toReversed()).filter(({ status }) => status !== 'ahead')
}

/** What those who answer for a place see of the action: counts, no list. Windows that are not over count as open until somebody told. */
export async function tallyOf(work: Work): Promise<z.output<typeof curtainTally>> {
  const today = dayOf(work.now)
  const here = households.inScope(listScope(work), households.byLevel)
  const found = await readWatched(work, all([isWatched, here]), today, today)
  const looks = await Promise.all(found.map(async (each) => (await looksOf(work, each, today)).looks.findLast(({ from, status }) => from <= work.now && status !== 'off')))
  const { rows } = await sql<{ open: number; closed: number }>`select count(*) filter (where a.closed_at is null)::int as open,
      count(*) filter (where a.closed_at >= ${beginningOf(today)})::int as closed from alarm a join household h on h.id = a.household where ${here}`.execute(work.db)
  const count = (status: Look['status']) => looks.filter((look) => look?.status === status).length
  return { households: found.length, seen: count('seen'), open: count('open'), alarms: rows[0]?.open ?? 0, closedToday: rows[0]?.closed ?? 0, asOf: work.now.toISOString() }
}
