import { nextDay } from '@wuxin/patrols/plan.rules'
import type { ShiftChip, ShiftListInput } from '@wuxin/patrols/shift.schema'
import { narrow, type Caller, type ScopePart } from '@wuxin/platform/caller'
import { dayOf } from '@wuxin/platform/working-day'
import type { Directory } from '@wuxin/service/directory'
import { convenedBy } from '@wuxin/service/life/convened'
import { all, any, is, type Condition } from '@wuxin/service/list/condition'
import { homeOf } from '@wuxin/service/list/names'
import { listedTable, type Placing } from '@wuxin/service/list/table'
import type { Work } from '@wuxin/service/work'
import { searched } from '../search.queries.ts'
import { onDays, shiftFigures } from './shift-figure.queries.ts'

const table = listedTable({ name: 'shift', as: 'sh', open: is`sh.closed_at is null` })

/** Shifts, which every query calls `sh`. A list has chips of what is over on both its ways: it finds all by the level of the place. */
export const shifts = { ...table, amongOpen: table.byLevel }

/** What a list of shifts is asked for beside its chip. */
export type ShiftFilter = Partial<Omit<ShiftListInput, 'chip'>>

/** Every filter of the list but its chip; the days are those of the shifts. */
export function filtered({ q, area, state, team, route, figure, ...days }: ShiftFilter, scope: readonly ScopePart[], placing: Placing): Condition {
  const places = narrow([...scope], area ?? null)
  return all([
    shifts.inScope(places, placing),
    ...(state ? [is`sh.state = ${state}`] : []),
    ...(team ? [is`sh.team = ${team}`] : []),
    ...(route ? [is`sh.route = ${route}`] : []),
    ...onDays(days),
    ...(figure ? [shiftFigures[figure] ?? is`false`] : []),
    ...(q ? [is`sh.id in ${searched.found(q, places)}`] : []),
  ])
}

/** A field of it waits for somebody to choose. */
export const hasDisputes = is`sh.id in (select d.shift from field_dispute d where d.settled_at is null)`
/** Walked, but its phone never said that it is over. */
const isLeftOpen = (now: Date) => is`(sh.state = 'under_way' and sh.ends < ${now})`

/** What each chip over the list shows. */
export async function chipConditions(work: Work): Promise<Record<ShiftChip, Condition>> {
  return {
    mine: waitsFor(work.caller, work.now, await homeOf(work)),
    today: is`sh.day = ${dayOf(work.now)}`,
    tomorrow: is`sh.day = ${nextDay(dayOf(work.now))}`,
    under_way: is`sh.state = 'under_way'`,
    missed: is`sh.state = 'missed'`,
    with_hazards: is`exists (select from hazard h where h.shift = sh.id)`,
    photos_waiting: is`sh.id in (select p.shift from taken_photo p where p.state = 'waiting')`,
    conflicts: hasDisputes,
    done: is`sh.state = 'done'`,
  }
}

/** Shifts that the caller walks: today's and those under way. */
export const isOwnTurn = ({ id }: Pick<Caller, 'id'>, now: Date): Condition => is`(sh.walkers @> array[${id}]::text[] and (sh.state = 'under_way' or (sh.state = 'planned' and sh.day = ${dayOf(now)})))`

/** What waits for somebody: their own turn to walk; where they organise, what is to be settled, and what nobody ended. */
export const waitsFor = (caller: Pick<Caller, 'id' | 'grants'>, now: Date, directory: Directory | null): Condition =>
  any([isOwnTurn(caller, now), ...caller.grants.map((grant) => is`((${hasDisputes} or ${isLeftOpen(now)}) and ${convenedBy(shifts, grant, directory)})`)])
