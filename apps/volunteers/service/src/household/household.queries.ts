import { narrow, scopeFor, type ScopePart } from '@wuxin/platform/caller'
import { dayOf, endOf } from '@wuxin/platform/working-day'
import { all, any, during, is, type Condition } from '@wuxin/service/list/condition'
import { listedTable, type Placing } from '@wuxin/service/list/table'
import { countiesOf } from '@wuxin/service/scope'
import type { Work } from '@wuxin/service/work'
import type { CarerPost } from '@wuxin/volunteers/household.rules'
import type { householdChips, HouseholdListInput } from '@wuxin/volunteers/household.schema'
import { permissions } from '@wuxin/volunteers/permissions'
import { isCounted } from '../figure/counted.queries.ts'

/** Files of households, which every query calls `h`; open are those that are not ended. */
export const households = listedTable({ name: 'household', as: 'h', open: is`h.ended_at is null` })

/** Files that somebody cares for on a day, of whatever state; in one post alone where it is named. */
export const caresFor = ({ id }: Pick<Work['caller'], 'id'>, day: string, post?: CarerPost): Condition =>
  is`h.id in (select household_id from carer where person = ${id} and status = 'accepted' and "from" <= ${day} and ("to" is null or "to" >= ${day}) and ${post ? is`post = ${post}` : is`true`})`
/** Files that wait for the caller's answer. */
export const asksOf = ({ id }: Pick<Work['caller'], 'id'>): Condition => is`(h.ended_at is null and h.id in (select household_id from carer where person = ${id} and status = 'assigned'))`
/** Files of households to which an alarm called the caller. */
const calledTo = ({ id }: Pick<Work['caller'], 'id'>): Condition => is`h.id in (select household from alarm where closed_at is null and called @> array[${id}]::text[])`

/** The places whose files the caller may list by a post, within what they narrowed the view to; doers have none. */
export const listScope = ({ caller, scope }: Pick<Work, 'caller' | 'scope'>): ScopePart[] => scope.flatMap(({ area }) => narrow(scopeFor(caller, permissions['household:list']), area))

/** Files that the caller sees: as `maySeeFile` says. */
export function seen(work: Work, placing: Placing): Condition {
  const { caller } = work
  const own = is`h.id in (select household_id from carer where person = ${caller.id} and status in ('assigned', 'accepted'))`
  const county = countiesOf(work.scope).map(({ area }) => placing(area))
  return any([households.inScope(listScope(work), placing), all([any(county), any([own, calledTo(caller)])])])
}

/** What a list of files is asked for beside its chip. */
export type HouseholdFilter = Partial<Omit<HouseholdListInput, 'chip'>>

/** Every filter of the list but its chip. The search goes by the number alone. */
export function filtered(work: Work, { q, area, from, to, kind, figure }: HouseholdFilter, placing: Placing): Condition {
  return all([
    seen(work, placing),
    ...(area ? [placing(area)] : []),
    ...(kind ? [is`h.kind = ${kind}`] : []),
    ...(q ? [is`h.number like ${`%${q.toUpperCase().replace(/[\\%_]/g, '\\$&')}%`}`] : []),
    ...(figure ? [isCounted(figure, { list: 'households', as: 'h', days: { from, to } })] : during('h.created_at', { from, to })),
  ])
}

/** What each chip over the list shows; that a curtain is watched only those know who care. */
export function chipConditions({ caller, now }: Work): Record<(typeof householdChips)[number], Condition> {
  const today = dayOf(now)
  const mine = caresFor(caller, today)
  return {
    mine: is`(h.ended_at is null and ${mine})`,
    asked: asksOf(caller),
    to_consent: is`h.state = 'consent'`,
    to_pair: is`h.state = 'pair'`,
    in_care: is`h.state = 'care'`,
    visit_due: isVisitDue(now),
    curtain: is`(h.ended_at is null and h.watch_since is not null and h.watch_until is null and ${any([mine, calledTo(caller)])})`,
    ended: is`h.ended_at is not null`,
  }
}

/** Files whose next visit is due today, or was before. */
export const isVisitDue = (now: Date): Condition => is`(h.state = 'care' and h.due_at <= ${endOf(dayOf(now))})`
