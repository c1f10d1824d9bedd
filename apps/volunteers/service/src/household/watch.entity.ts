import { dayOf } from '@wuxin/platform/working-day'
import type { Told } from '@wuxin/service/life/acting'
import { daysAfter } from '@wuxin/volunteers/building.rules'
import { looksOn, nextWake, windowNow, windowsOn, type Check, type Sign, type Watch, type WindowTime } from '@wuxin/volunteers/curtain.rules'
import type { tellAwayInput } from '@wuxin/volunteers/curtain.schema'
import { mayCheck } from '@wuxin/volunteers/household.rules'
import type { VolunteerSettings } from '@wuxin/volunteers/settings.schema'
import { volunteerError } from '@wuxin/volunteers/volunteers.schema'
import type { Step } from '../step/step.table.ts'
import { timeOf } from './clock-time.rules.ts'
import { allow, factsOf, isWatched, keepAbsence, take, type Caring, type Kept } from './household-step.entity.ts'
import type { Household } from './household.entity.ts'

/** The watch (看窗) of a household whose curtain is, or was, watched; null where it never was. */
export const watchOf = ({ watchSince: since, watchUntil: until, absences }: Kept): Watch | null =>
  since && { since, until, away: absences.getItems().filter(({ person }) => person === null) }

/** Begins to watch the curtain, in the windows that the county has now. Throws CONSENT_MISSING and CURTAIN_ON. */
export function startCurtain(found: Household, by: Caring, current: { version: number; values: VolunteerSettings }): Step {
  if (factsOf(found, by).curtain === true) throw volunteerError('CURTAIN_ON', {})
  allow(found, 'startCurtain', by)
  if (!found.agreesTo('curtain')) throw volunteerError('CONSENT_MISSING', { purpose: 'curtain' })
  Object.assign(found, { watchSince: by.now, watchUntil: null, alarmedUntil: null, lookAt: nextWake(by.now, current.values), settingsVersion: current.version })
  return take(found, 'startCurtain', by)
}

/** Ends the watching for a reason other than the household's own wish. Throws CURTAIN_OFF and ALARM_OPEN. */
export function stopCurtain(found: Household, by: Caring): Step {
  if (factsOf(found, by).curtain === false) throw volunteerError('CURTAIN_OFF', {})
  allow(found, 'stopCurtain', by)
  if (by.alarm) throw volunteerError('ALARM_OPEN', { number: by.alarm.number })
  Object.assign(found, { watchUntil: by.now, lookAt: null })
  return take(found, 'stopCurtain', by)
}

/** Nobody is at home on these days. */
export function tellAway(found: Household, { from, to }: Told<typeof tellAwayInput>, by: Caring): Step {
  allow(found, 'tellAway', by)
  keepAbsence(found, null, { from, to, reason: null }, by.now)
  return take(found, 'tellAway', by)
}

const nextWindow = (now: Date, settings: VolunteerSettings): WindowTime | undefined =>
  [dayOf(now), daysAfter(dayOf(now), 1)].flatMap((day) => windowsOn(day, settings)).find(({ from }) => from > now)

/**
 * The window that a check is told of, for those who may. Throws NOT_ASSIGNED, CURTAIN_OFF, WINDOW_SHUT with the next one,
 * NOBODY_HOME, and CHECKED_ALREADY: after no sign a sign of life is still told, nothing after that.
 */
export function windowToCheck(found: Kept, sign: Sign, checks: readonly Check[], by: Caring): WindowTime {
  const { now, settings } = by
  const facts = factsOf(found, by)
  if (facts.curtain === null) throw volunteerError('NOT_ASSIGNED', {})
  const watch = watchOf(found)
  if (!watch || !isWatched(found)) throw volunteerError('CURTAIN_OFF', {})
  if (!mayCheck(facts, by.caller)) throw volunteerError('NOT_ASSIGNED', {})
  const open = windowNow(now, settings)
  const look = open && looksOn(open.day, watch, checks, now, settings).find(({ window }) => window === open.window)
  const isShut = !open || !look || (look.status === 'off' && watch.since > open.from)
  if (isShut) throw volunteerError('WINDOW_SHUT', shut(nextWindow(now, settings)))
  const told = checks.find((each) => each.day === open.day && each.window === open.window && (each.sign === 'seen' || sign === 'none'))
  if (told) throw volunteerError('CHECKED_ALREADY', { at: told.at.toISOString() })
  if (look.status === 'off') throw volunteerError('NOBODY_HOME', {})
  return open
}

const shut = (next: WindowTime | undefined) => ({ from: next ? timeOf(next.from) : '', to: next ? timeOf(next.to) : '' })
