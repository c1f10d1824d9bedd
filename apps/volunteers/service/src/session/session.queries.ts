import { narrow, type Caller, type ScopePart } from '@wuxin/platform/caller'
import type { Role } from '@wuxin/platform/role'
import { dayOf } from '@wuxin/platform/working-day'
import type { Directory } from '@wuxin/service/directory'
import { convenedBy } from '@wuxin/service/life/convened'
import { all, any, is, type Condition } from '@wuxin/service/list/condition'
import { listedTable, type Placing } from '@wuxin/service/list/table'
import { permissions } from '@wuxin/volunteers/permissions'
import type { SessionChip, SessionListInput } from '@wuxin/volunteers/session-input.schema'
import { isCounted } from '../figure/counted.queries.ts'
import { searched } from '../search.queries.ts'

const table = listedTable({ name: 'session', as: 'ps', open: is`ps.closed_at is null` })

/** Sessions, which every query calls `ps`. A list has chips of what is over on both its ways: it finds all by the level of the place. */
export const sessions = { ...table, amongOpen: table.byLevel }
/** Those that are not over, by an index of their own. */
export const openSessions = table.amongOpen

/** What a list of sessions is asked for beside its chip. */
export type SessionFilter = Partial<Omit<SessionListInput, 'chip'>>

/** Every filter of the list but its chip. */
export function filtered({ q, kind, unit, figure, area, ...days }: SessionFilter, scope: readonly ScopePart[], placing: Placing): Condition {
  const { from, to } = days
  return all([
    sessions.inScope(narrow([...scope], area ?? null), placing),
    ...(kind ? [is`ps.kind = ${kind}`] : []),
    ...(unit ? [is`ps.provider_unit = ${unit}`] : []),
    ...(figure ? [isCounted(figure, { list: 'sessions', as: 'ps', days })] : []),
    ...(from ? [is`ps.day >= ${from}`] : []),
    ...(to ? [is`ps.day <= ${to}`] : []),
    ...(q ? [is`ps.id in ${searched.found(q, scope)}`] : []),
  ])
}

/** What each chip over the list shows. */
export const chipConditions: Record<SessionChip, Condition> = {
  upcoming: is`ps.state = 'planned'`,
  to_close: is`ps.state = 'held'`,
  held: is`ps.state in ('held', 'closed')`,
  cancelled: is`ps.state = 'cancelled'`,
}

/** What waits for somebody: sessions whose day has come, and those of which nobody told yet how they went; of the place that they organise, and of their unit. */
export function waitsFor({ grants }: Pick<Caller, 'grants'>, now: Date, directory: Directory | null): Condition {
  const mayEdit = (role: Role) => (permissions['session:edit'] as readonly Role[]).includes(role)
  const theirs = grants.map((grant) => {
    const { role, area, unit } = grant
    return any([convenedBy(sessions, grant, directory), ...(unit && mayEdit(role) ? [is`(ps.provider_unit = ${unit} and ${sessions.byLevel(area)})`] : [])])
  })
  return is`((ps.state = 'held' or (ps.state = 'planned' and ps.day <= ${dayOf(now)})) and ${any(theirs)})`
}
