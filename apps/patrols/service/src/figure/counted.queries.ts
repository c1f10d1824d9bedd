import { all, during, is, type Condition } from '@wuxin/service/list/condition'
import type { PatrolFigure } from '@wuxin/patrols/figure.rules'
import { sql, type RawBuilder } from 'kysely'
import { hazardFigures, hazards } from '../hazard/hazard.queries.ts'
import { checkedIn, foundOn, onDays, shiftFigures } from '../shift/shift-figure.queries.ts'
import { shifts } from '../shift/shift.queries.ts'

/** Days `YYYY-MM-DD`, both included; either may be left open. */
export interface Days {
  from?: string
  to?: string
}

/** Compounds in which somebody checked in on a shift that was done: `i` the check-in, `p` its checkpoint, `sh` the shift. A shift may lead through several. */
export const inspections = sql`shift sh join check_in i on i.shift_id = sh.id join checkpoint p on p.id = i.checkpoint`
/** What of them is an inspection. */
export const isInspection = is`(sh.state = 'done' and length(p.area) >= 15)`
/** The compound that was inspected. */
export const inspected = sql<string>`left(p.area, 15)`

/** How a figure is counted: of which rows, where they lie, and what of each of them. */
export interface Counted {
  from: RawBuilder<unknown>
  /** Where a row lies. */
  area: RawBuilder<string>
  /** Whether rows are found by the prefixes of their place. */
  placing: ((area: string) => Condition) | null
  condition(days: Days): Condition
  /** The count of the rows that a condition holds for. */
  count(condition: Condition): RawBuilder<unknown>
}

const rows = (condition: Condition) => sql`count(*) filter (where ${condition})::int`
const sums = (of: RawBuilder<unknown>) => (condition: Condition) => sql`coalesce(sum(${of}) filter (where ${condition}), 0)::int`

/** How each figure is counted at an instant; `recurs` says which hazards came back. */
export function countedOf(now: Date, recurs: Condition): Record<PatrolFigure, Counted> {
  const ofHazards = hazardFigures(now, recurs)
  const hazard = (figure: keyof typeof ofHazards): Counted =>
    ({ from: hazards.from, area: sql<string>`h.area`, placing: hazards.byLevel, condition: (days) => all([ofHazards[figure], ...during('h.found_at', days)]), count: rows })
  const shift = (figure: 'shifts' | 'missed' | 'check_ins' | 'findings', count: Counted['count'] = rows): Counted =>
    ({ from: shifts.from, area: sql<string>`sh.area`, placing: shifts.byLevel, condition: (days) => all([shiftFigures[figure], ...onDays(days)]), count })
  return {
    inspected: {
      from: inspections, area: sql<string>`p.area`, placing: null, condition: (days) => all([isInspection, ...onDays(days)]), count: (condition) => sql`count(distinct ${inspected}) filter (where ${condition})::int`,
    },
    hazards: hazard('hazards'), major: hazard('major'), closed: hazard('closed'), overdue: hazard('overdue'), recurring: hazard('recurring'),
    shifts: shift('shifts'), missed: shift('missed'), check_ins: shift('check_ins', sums(checkedIn)), findings: shift('findings', sums(foundOn)),
  }
}
