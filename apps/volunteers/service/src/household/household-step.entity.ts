import { DomainError } from '@wuxin/platform/error'
import { householdLifecycle, householdRules, mayRead, nextVisit, type HouseholdAction, type HouseholdFacts, type HouseholdState } from '@wuxin/volunteers/household.rules'
import type { Term } from '@wuxin/platform/post.rules'
import { beginningOf, dayBefore, dayOf, endOf, type Day } from '@wuxin/platform/working-day'
import { startClock } from '@wuxin/service/life/clock'
import type { LineParams } from '@wuxin/service/life/history'
import type { Step } from '../step/step.table.ts'
import { take as takeStep } from '../step/step.work.ts'
import type { Acting } from '../volunteers.work.ts'
import { volunteerError } from '@wuxin/volunteers/volunteers.schema'
import { Absence, type Carer, type HouseholdSchema } from './household.table.ts'

/** What is kept of a household's file, which every step reads and changes; carers, consents and absences are loaded. */
export type Kept = InstanceType<typeof HouseholdSchema.class>

/** What a step on a household's file is told of whoever takes it, and of what stands beside the file. */
export interface Caring extends Acting {
  /** The alarm that is open, and whom it has climbed to. */
  alarm: { number: string; called: readonly string[] } | null
  lastVisit: Day | null
}

/** Whether its curtain is watched. */
export const isWatched = ({ watchSince, watchUntil }: Pick<Kept, 'watchSince' | 'watchUntil'>): boolean => watchSince !== null && watchUntil === null

/** The file as the rules of the words look at it: what the caller may not know stands for them as null. */
export function factsOf(found: Kept, { caller, now, alarm }: Pick<Caring, 'caller' | 'now' | 'alarm'>): HouseholdFacts {
  const { state, area, units } = found
  const facts: HouseholdFacts = { state, area, units, carers: found.carers.getItems(), curtain: null, alarmed: alarm?.called ?? [], today: dayOf(now) }
  return mayRead(facts, caller) ? { ...facts, curtain: isWatched(found) } : facts
}

/** Throws TRANSITION_NOT_ALLOWED, or FORBIDDEN where the rules of the words let the caller not. */
export function allow(found: Kept, action: HouseholdAction, by: Caring): void {
  householdRules.assertMayDo(action, factsOf(found, by), by.caller)
}

/** How a file moves. */
export const way = { record: 'Household', lifecycle: householdLifecycle } as const

/**
 * Moves the file, which stays in its state unless `to` names another, and writes the line of its history. No line holds
 * words: what was said stands beside, marked as personal data, for those assigned.
 */
export const take = (found: Kept, action: HouseholdAction, by: Acting, { to = found.state, params }: { to?: HouseholdState; params?: LineParams } = {}): Step =>
  takeStep(way, found, action, by, { to, params })

const morning = (day: Day): Date => new Date(beginningOf(day).getTime() + 8 * 3_600_000)

/** Sets the clock of what the file waits for: an answer of whoever was asked, or the next visit, of which the carers are reminded in its morning. */
export function setClock(found: Kept, by: Caring): void {
  const { state, careSince, everyDays } = found
  if (state === 'care') {
    const next = nextVisit({ state, careSince, lastVisit: by.lastVisit, everyDays })
    if (next === null || found.dueAt?.getTime() === endOf(next).getTime()) return
    startClock(found, by, null, endOf(next))
    found.wakeAt = morning(next)
    return
  }
  const waits = state === 'pair' && found.carers.getItems().some(({ status }) => status === 'assigned')
  if (!waits || found.clock === null) startClock(found, by, waits ? by.settings.carerAnswer : null)
}

/** Somebody's part that is not over, or was asked for. Throws NOT_FOUND. */
export function partOf(found: Kept, id: string): Carer {
  const part = found.carers.getItems().find((each) => each.id === id && (each.status === 'assigned' || each.status === 'accepted'))
  if (!part) throw new DomainError('NOT_FOUND', { id })
  return part
}

/** The part that the caller was asked to take. Throws NOT_ASSIGNED. */
export function askedOf(found: Kept, { caller }: Acting): Carer {
  const part = found.carers.getItems().find(({ person, status }) => person === caller.id && status === 'assigned')
  if (!part) throw volunteerError('NOT_ASSIGNED', {})
  return part
}

/** Throws DAY_AHEAD: what was done or agreed to is told afterwards. */
export function assertCame(day: Day, now: Date): void {
  if (day > dayOf(now)) throw volunteerError('DAY_AHEAD', { day })
}

/**
 * Days on which a carer, or with null the household itself, is not there: in place of what was told of days that are not
 * over. What is over stays. So whoever comes back early tells the days again.
 */
export function keepAbsence(found: Kept, person: string | null, { from, to, reason }: Term & { reason: string | null }, now: Date): void {
  const today = dayOf(now)
  for (const told of found.absences.getItems().filter((each) => each.person === person && (each.to === null || each.to >= today))) {
    if (told.from < from && told.from < today) told.to = from <= today ? dayBefore(from) : dayBefore(today)
    else found.absences.remove(told)
  }
  found.absences.add(Object.assign(new Absence(), { area: found.area, person, from, to, reason }))
}
