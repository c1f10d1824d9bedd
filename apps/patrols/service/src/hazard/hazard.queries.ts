import { narrow, type Caller, type Grant, type ScopePart } from '@wuxin/platform/caller'
import { handedUpTo } from '@wuxin/platform/escalation.rules'
import { isUnitBound, type Role } from '@wuxin/platform/role'
import type { Directory } from '@wuxin/service/directory'
import { convenedBy } from '@wuxin/service/life/convened'
import { all, any, during, is, type Condition } from '@wuxin/service/list/condition'
import { dueSoonAt, homeOf } from '@wuxin/service/list/names'
import { listedTable } from '@wuxin/service/list/table'
import type { Work } from '@wuxin/service/work'
import type { PatrolFigure } from '@wuxin/patrols/figure.rules'
import type { HazardChip, HazardListInput } from '@wuxin/patrols/hazard-input.schema'
import { isOpenHazard } from '@wuxin/patrols/hazard.rules'
import { permissions } from '@wuxin/patrols/permissions'
import type { PatrolSettings } from '@wuxin/patrols/settings.schema'
import { sql, type RawBuilder } from 'kysely'
import { settings } from '../patrols.work.ts'
import { searched } from '../search.queries.ts'

/** Hazards, which every query calls `h`. */
export const hazards = listedTable({ name: 'hazard', as: 'h', open: is`h.closed_at is null` })

/** What a list or a figure of hazards is asked for beside its chip. */
export type HazardFilter = Partial<Omit<HazardListInput, 'chip' | 'page' | 'size' | 'sort'>>

/** Whether a filter leaves open hazards alone. */
export const isOpenOnly = ({ state }: HazardFilter): boolean => state !== undefined && isOpenHazard(state)

/** Which hazards are counted: those that were none, or went on as another one, are not. */
export const isCountedHazard: Condition = is`h.state not in ('declined', 'merged')`

/** A hazard that waits for somebody whose clock ran out. */
export const isOverdueHazard = (now: Date): Condition => is`(h.closed_at is null and h.due_at < ${now})`

const dayIn = (as: string): RawBuilder<unknown> => sql`(${sql.ref(`${as}.found_at`)} at time zone 'Asia/Shanghai')::date`
const isOfSpot = (as: string): Condition => is`${sql.ref(`${as}.county`)} = h.county and ${sql.ref(`${as}.spot_key`)} = h.spot_key and ${sql.ref(`${as}.state`)} not in ('declined', 'merged')`

/** A hazard that came back (反复): of one kind at one place as often as the settings say within their days, as `recurring` of the words groups them. */
export const isRecurring = ({ recurWithin, recurTimes }: Pick<PatrolSettings, 'recurWithin' | 'recurTimes'>): Condition =>
  is`(${isCountedHazard} and exists (select from hazard a where ${isOfSpot('a')}
    and (select count(*) from hazard b where ${isOfSpot('b')} and ${dayIn('b')} - ${dayIn('a')} between 0 and ${recurWithin}::int) >= ${recurTimes}::int))`

/** What counts as recurring where the caller works. */
export async function recurringHere(work: Work): Promise<Condition> {
  const county = work.caller.county ?? work.scope[0]?.area
  return county ? isRecurring((await settings.current(work, county)).values) : is`false`
}

/** Which hazards each figure counts. */
export const hazardFigures = (now: Date, recurs: Condition) =>
  ({ hazards: isCountedHazard, major: is`(${isCountedHazard} and h.grade = 'major')`, closed: is`h.state = 'closed'`, overdue: isOverdueHazard(now), recurring: recurs }) satisfies Partial<Record<PatrolFigure, Condition>>

/** Every filter of the list but its chip; the days are those of the finding. A figure of something else counts no hazards. */
export async function filterOf(work: Work, filter: HazardFilter): Promise<(placing?: typeof hazards.byLevel) => Condition> {
  const { q, area, state, grade, kind, source, unit, checkpoint, shift, figure } = filter
  const figures: Partial<Record<PatrolFigure, Condition>> = figure ? hazardFigures(work.now, await recurringHere(work)) : {}
  // One place, not two: no index holds the place of the scope beside that of the filter.
  const places: ScopePart[] = narrow([...work.scope], area ?? null)
  const rest = all([
    ...(state ? [is`h.state = ${state}`] : []),
    ...(grade ? [is`h.grade = ${grade}`] : []),
    ...(kind ? [is`h.kind = ${kind}`] : []),
    ...(source ? [is`h.source = ${source}`] : []),
    ...(unit ? [is`h.owner_unit = ${unit}`] : []),
    ...(checkpoint ? [is`h.checkpoint = ${checkpoint}`] : []),
    ...(shift ? [is`h.shift = ${shift}`] : []),
    ...(figure ? [figures[figure] ?? is`false`] : []),
    ...during('h.found_at', filter),
    ...(q ? [is`h.id in ${searched.found(q, places)}`] : []),
  ])
  return (placing = isOpenOnly(filter) ? hazards.amongOpen : hazards.byLevel) => all([hazards.inScope(places, placing), rest])
}

/** What each chip over the list shows. */
export async function chipConditions(work: Work): Promise<Record<HazardChip, Condition>> {
  const home = await homeOf(work)
  const isOpen = is`h.closed_at is null`
  return {
    mine: waitsFor(work.caller, home),
    to_grade: is`h.state = 'grade'`,
    to_dispatch: is`h.state = 'dispatch'`,
    under_way: is`h.state = 'rectify'`,
    to_inspect: is`h.state = 'inspect'`,
    to_close: is`h.state = 'close'`,
    major: is`(${isOpen} and h.grade = 'major')`,
    due_soon: is`(${isOpen} and h.due_at between ${work.now} and ${dueSoonAt(work, home)})`,
    overdue: isOverdueHazard(work.now),
    recurring: all([isOpen, await recurringHere(work)]),
    supervised: is`(${isOpen} and h.supervised)`,
    closed: is`h.closed_at is not null`,
  }
}

/** What waits for somebody to act: given to their unit or post; to be graded, dispatched, decided, inspected or closed where they organise; handed up to their level. */
export const waitsFor = ({ id, grants }: Pick<Caller, 'id' | 'grants'>, directory: Directory | null): Condition =>
  is`(h.closed_at is null and ${any(grants.flatMap((each) => waitsForPost(id, each, directory)))})`

/** Accounts that may not judge a hazard: whoever found or mended it. */
const partial = sql`(h.finder_ids || h.rectifier_ids)`

function waitsForPost(id: string, grant: Grant, directory: Directory | null): Condition[] {
  const { role, area, unit } = grant
  const mends = (permissions['hazard:rectify'] as readonly Role[]).includes(role)
  const isOwners = isUnitBound(role) ? is`h.owner_unit = ${unit ?? 'none'}` : unit ? is`(h.owner_role = ${role} or h.owner_unit = ${unit})` : is`h.owner_role = ${role}`
  return [
    is`((h.state in ('grade', 'dispatch') or (h.state = 'rectify' and h.extension is not null)) and ${convenedBy(hazards, grant, directory)})`,
    is`(h.state = 'inspect' and not (${partial} @> array[${id}]::text[]) and ${convenedBy(hazards, grant, directory, (alone) => is`${partial} && ${alone}::text[]`)})`,
    is`(h.state = 'close' and not (h.rectifier_ids @> array[${id}]::text[]) and ${convenedBy(hazards, grant, directory, (alone) => is`h.rectifier_ids && ${alone}::text[]`)})`,
    ...(mends ? [is`(h.state = 'rectify' and ${isOwners} and ${hazards.amongOpen(area)})`] : []),
    ...(handedUpTo[role] ? [is`(h.escalated_to = ${handedUpTo[role]} and ${hazards.amongOpen(area)})`] : []),
  ]
}
