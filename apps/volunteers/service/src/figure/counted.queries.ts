import { beginningOf } from '@wuxin/platform/working-day'
import { all, during, is, type Condition } from '@wuxin/service/list/condition'
import { listOfFigure, type VolunteerFigure } from '@wuxin/volunteers/figure.rules'
import { sql } from 'kysely'

/** Days `YYYY-MM-DD`, both included; either may be left open. */
export interface Days {
  from?: string
  to?: string
}

/** The figures of which this service keeps the rows; social organisations are units of the platform's register. */
export type KeptFigure = Exclude<VolunteerFigure, 'organisations'>

type Counted = (as: string, days: Days) => Condition[]
const column = (as: string, name: string) => sql.ref(`${as}.${name}`)

/** A day of the record lies within them. */
const onDay = (as: string, name: string, { from, to }: Days): Condition[] => [
  ...(from ? [is`${column(as, name)} >= ${from}`] : []),
  ...(to ? [is`${column(as, name)} <= ${to}`] : []),
]
/** A term of days runs on one of them. */
const running = (as: string, { from, to }: Days): Condition[] => [
  ...(to ? [is`${column(as, 'from')} <= ${to}`] : []),
  ...(from ? [is`(${column(as, 'to')} is null or ${column(as, 'to')} >= ${from})`] : []),
]
/** It had not ended before them. */
const notEnded = (as: string, name: string, { from }: Days): Condition[] => (from ? [is`(${column(as, name)} is null or ${column(as, name)} >= ${beginningOf(from)})`] : [])
/** It happened within them. */
const happened = (as: string, name: string, days: Days): Condition[] => [is`${column(as, name)} is not null`, ...during(`${as}.${name}`, days)]
const solved = (as: string, days: Days): Condition[] => [is`${column(as, 'state')} = 'closed'`, is`${column(as, 'outcome')} = 'solved'`, ...during(`${as}.closed_at`, days)]

const counted: Record<KeptFigure, Counted> = {
  wishes_fulfilled: (as, days) => happened(as, 'confirmed_at', days),
  home_services: (as, days) => happened(as, 'mended_at', days),
  sessions: (as, days) => [is`${column(as, 'state')} in ('held', 'closed')`, ...onDay(as, 'day', days)],
  paired: (as, days) => [is`${column(as, 'care_since')} is not null`, ...(days.to ? [is`${column(as, 'care_since')} <= ${days.to}`] : []), ...notEnded(as, 'ended_at', days)],
  /** The offset has the doers looked up order by order: all doers of all counties are many more. */
  livelihood_matters: (as, days) => [...solved(as, days), is`exists (select from order_doer counted where counted.order_id = ${column(as, 'id')} and counted.party_member offset 0)`],
  orders: solved,
  /** The records of service, of which the figure counts the people: they served here, wherever they are registered. */
  participants: (as, days) => [is`${column(as, 'state')} = 'confirmed'`, ...onDay(as, 'day', days)],
  teams: (as, days) => [...(days.to ? during(`${as}.created_at`, { to: days.to }) : []), ...notEnded(as, 'closed_at', days)],
  contracts: (as, days) => happened(as, 'signed_at', days),
  alliances: running,
  pledges_kept: (as, days) => [is`${column(as, 'verdict')} = 'kept'`, ...during(`${as}.verdict_at`, days)],
  reports: (as, days) => happened(as, 'confirmed_at', days),
}

/** A list of records whose query calls its table `as`, and the days. */
interface Listed {
  list: (typeof listOfFigure)[VolunteerFigure]
  as: string
  days: Days
}

/** The rows of a list that a figure counts within days; of a figure that leads to another list there are none. */
export function isCounted(figure: VolunteerFigure, { list, as, days }: Listed): Condition {
  if (listOfFigure[figure] !== list) return is`false`
  return figure === 'organisations' ? is`true` : all(counted[figure](as, days))
}
