import type { EventFigure } from '@wuxin/culture/event-figure.rules'
import type { EventChip, EventListInput } from '@wuxin/culture/event-input.schema'
import { isOpenEvent } from '@wuxin/culture/event.rules'
import { permissions } from '@wuxin/culture/permissions'
import { narrow, scopeFor, type ScopePart } from '@wuxin/platform/caller'
import { isUnitBound } from '@wuxin/platform/role'
import { beginningOf, dayOf, endOf } from '@wuxin/platform/working-day'
import type { Directory } from '@wuxin/service/directory'
import { convenedBy } from '@wuxin/service/life/convened'
import { all, any, during, is, type Condition } from '@wuxin/service/list/condition'
import { homeOf } from '@wuxin/service/list/names'
import { listedTable, type Placing } from '@wuxin/service/list/table'
import type { Work } from '@wuxin/service/work'
import { searched } from '../search.queries.ts'
import { headsThere } from './attended.queries.ts'

/** Events, which every query calls `e`. */
export const events = listedTable({ name: 'event', as: 'e', open: is`e.closed_at is null` })

/** What a list of events is asked for beside its chip. */
export type EventFilter = Partial<Omit<EventListInput, 'chip' | 'page' | 'size' | 'sort'>>

/** Whether a filter leaves open events alone. */
export const isOpenOnly = ({ state }: EventFilter): boolean => state !== undefined && isOpenEvent(state)

/** Which events were held: people came for them. */
export const wasHeld: Condition = is`e.state in ('running', 'scoring', 'archived')`

/** Which events each figure counts. */
export const eventFigureConditions: Record<EventFigure, Condition> = {
  events: wasHeld,
  attended: is`(${wasHeld} and ${headsThere} > 0)`,
  planned: is`e.state in ('draft', 'published', 'sign_up', 'check_in')`,
  campaigns: is`(${wasHeld} and e.kind = 'campaign')`,
  cancelled: is`e.state = 'cancelled'`,
}

/** An event whose next step is late. */
export const isOverdueEvent = (now: Date): Condition => is`(e.closed_at is null and e.due_at < ${now})`

/** Every filter of the list but its chip; the days are those on which events begin. */
export function filtered({ q, area, state, kind, venue, unit, figure, ...days }: EventFilter, scope: readonly ScopePart[], placing: Placing): Condition {
  const places = narrow([...scope], area ?? null)
  return all([
    events.inScope(places, placing),
    ...(state ? [is`e.state = ${state}`] : []),
    ...(kind ? [is`e.kind = ${kind}`] : []),
    ...(venue ? [is`e.venue = ${venue}`] : []),
    ...(unit ? [is`e.units @> array[${unit}]::text[]`] : []),
    ...(figure ? [eventFigureConditions[figure]] : []),
    ...during('e.starts', days),
    ...(q ? [is`e.id in ${searched.found(q, places)}`] : []),
  ])
}

/** What waits for somebody: to be published, begun, ended or archived where they convene, or where their unit organises. */
export const waitsFor = ({ caller, now }: Pick<Work, 'caller' | 'now'>, directory: Directory | null): Condition => {
  const ownUnits = scopeFor(caller, permissions['event:run'].filter(isUnitBound)).flatMap(({ unit }) => unit ?? [])
  const byUnit = ownUnits.length === 0 ? [] : [is`e.organiser_unit = any (${ownUnits}::text[])`]
  const byPost = caller.grants.map((grant) => is`(e.organiser_unit is null and ${convenedBy(events, grant, directory)})`)
  const isTurn = any([is`e.state in ('draft', 'check_in', 'running', 'scoring')`, is`(e.state in ('published', 'sign_up') and e.starts <= ${endOf(dayOf(now))})`])
  return all([is`e.closed_at is null`, isTurn, any([...byUnit, ...byPost])])
}

/** What each chip over the list shows. */
export async function chipConditions(work: Work): Promise<Record<EventChip, Condition>> {
  const today = dayOf(work.now)
  return {
    mine: waitsFor(work, await homeOf(work)),
    draft: is`e.state = 'draft'`,
    sign_up: is`(e.state = 'sign_up' and not e.sign_up_closed)`,
    today: is`(e.closed_at is null and e.starts between ${beginningOf(today)} and ${endOf(today)})`,
    under_way: is`e.state in ('check_in', 'running')`,
    scoring: is`e.state = 'scoring'`,
    overdue: isOverdueEvent(work.now),
    archived: is`e.state = 'archived'`,
  }
}
